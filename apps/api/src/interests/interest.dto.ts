import { ApiProperty } from '@nestjs/swagger';
import { OneOf, Text } from '../http/dto/fields.js';
import { ServedId, ServedText, ServedWhen } from '../http/dto/served.js';
import { interestKinds } from './interest-kinds.js';
import type { InterestKind } from './interest-kinds.js';

/** An interest of one's own. */
export class DeclareInterestDto {
  @OneOf(interestKinds, { about: 'What ties you to the applicant.' })
  kind!: InterestKind;

  @Text({ about: 'More about it; read by yourself and auditors only.', optional: true, most: 2000 })
  reason?: string;
}

/** A declared interest. */
export class InterestDto {
  @ServedId('Of the declaration.')
  readonly id!: string;

  @ServedId('The case.')
  readonly case!: string;

  @ServedId('Who declared it.')
  readonly person!: string;

  @ApiProperty({ enum: interestKinds })
  readonly kind!: InterestKind;

  @ServedText('Null where none was given or it was erased.', true)
  readonly reason!: string | null;

  @ServedWhen('When.')
  readonly declaredAt!: string;
}

/** Declared interests of a case, oldest first: one's own; to auditors everybody's. */
export class InterestListDto {
  @ApiProperty({ type: [InterestDto] })
  readonly items!: readonly InterestDto[];
}
