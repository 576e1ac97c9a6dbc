import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '../../../../../libs/engine/index.js';
import { When } from '../../http/dto/fields.js';
import { ServedNumber, ServedText, ServedWhen } from '../../http/dto/served.js';
import { comparedParts } from './compare.js';
import type { CaseDifference, ComparedPart } from './compare.js';

/** Which two instants. */
export class CaseDifferencesQuery {
  @When({ about: 'The first instant.' })
  from!: string;

  @When({ about: 'The second instant; now when left out.', optional: true })
  to?: string;
}

/** Where a case stood at an instant. */
export class CaseInstantDto {
  @ServedWhen('The instant.')
  readonly at!: string;

  @ServedNumber('Of the case at that instant.')
  readonly revision!: number;

  @ServedText('Whole state as text.')
  readonly path!: string;

  @ServedText('Locale key of the state.')
  readonly label!: string;
}

const anything = {
  nullable: true,
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    { type: 'object', additionalProperties: true },
  ],
};

/** Something that is not the same. */
export class CaseDifferenceDto implements CaseDifference {
  @ApiProperty({ enum: comparedParts })
  readonly part!: ComparedPart;

  @ServedText(
    'Which one, where there are several: locale key of a deadline, number of a vote, field of the form, paper.',
  )
  readonly name!: string;

  @ApiProperty({ ...anything, description: 'At the first instant; null where there was none.' })
  readonly before!: Json;

  @ApiProperty({ ...anything, description: 'At the second instant; null where there is none any more.' })
  readonly after!: Json;
}

/** What differs between a case at two instants. */
export class CaseDifferencesDto {
  @ApiProperty({ type: CaseInstantDto })
  readonly from!: CaseInstantDto;

  @ApiProperty({ type: CaseInstantDto })
  readonly to!: CaseInstantDto;

  @ServedNumber('Steps between them.')
  readonly steps!: number;

  @ApiProperty({ type: [CaseDifferenceDto] })
  readonly differences!: readonly CaseDifferenceDto[];
}
