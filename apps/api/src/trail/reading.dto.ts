import { ApiProperty } from '@nestjs/swagger';
import { fieldClasses } from '../../../../libs/policy/index.js';
import type { Role } from '../../../../workflows/shared/roles.js';
import type { Page } from '../database/page.js';
import { Id, OneOf } from '../http/dto/fields.js';
import { RecordsQuery } from '../http/dto/records.js';
import { ServedId, ServedNext, ServedRole, ServedText, ServedWhen } from '../http/dto/served.js';
import type { AccessRecordEntity } from './access-record.entity.js';
import { readingKinds } from './reading-kinds.js';
import type { ReadingOf } from './reading-kinds.js';

/** Which readings. */
export class ReadingQuery extends RecordsQuery {
  @Id({ about: 'Of this case only.', optional: true })
  case?: string;

  @Id({ about: 'By this person only.', optional: true })
  person?: string;

  @OneOf(readingKinds, { about: 'Of this kind only.', optional: true })
  what?: ReadingOf;
}

/** Somebody read what is not for everybody. */
export class ReadingDto {
  @ServedId('Of the reading.')
  readonly id!: string;

  @ServedWhen('When.')
  readonly at!: string;

  @ServedId('The case; null for what was read of the office.', true)
  readonly case!: string | null;

  @ServedId('Who.')
  readonly person!: string;

  @ServedRole('In which role.')
  readonly role!: Role;

  @ServedText('In which seat.', true)
  readonly seat!: string | null;

  @ApiProperty({
    enum: readingKinds,
    description:
      '`ballots`: choices of a non-public vote; `hiddenActor`: who acted unnamed; `fields`: sealed values of the trail; ' +
      '`form`: the form as it is being filled in; `letters`; `interests`; `people`: with their addresses; ' +
      '`representatives` and invitations of an organisation; `officeTrail`.',
  })
  readonly what!: AccessRecordEntity['what'];

  @ApiProperty({
    type: 'integer',
    isArray: true,
    description: 'Revisions of the case, or of the office’s trail, that were shown.',
  })
  readonly revisions!: readonly number[];

  @ApiProperty({ enum: fieldClasses, isArray: true, description: 'Classes of the fields that were shown.' })
  readonly classes!: readonly string[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'Whose data were shown, where people were read.' })
  readonly people!: readonly string[];

  @ServedText('The request.', true)
  readonly requestId!: string | null;
}

/** A part of the record of readings. */
export class ReadingListDto implements Page<ReadingDto> {
  @ApiProperty({ type: [ReadingDto] })
  readonly items!: readonly ReadingDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** A row as it is served. */
export function toReadingDto({ at, caseId, ...rest }: AccessRecordEntity): ReadingDto {
  return { ...rest, at: at.toISOString(), case: caseId };
}
