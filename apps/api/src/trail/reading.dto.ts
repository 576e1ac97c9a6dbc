import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../../../workflows/shared/roles.js';
import type { Page } from '../database/page.js';
import { Id } from '../http/dto/fields.js';
import { PageQuery } from '../http/dto/page.js';
import { ServedId, ServedNext, ServedRole, ServedText, ServedWhen } from '../http/dto/served.js';
import type { AccessRecordEntity } from './access-record.entity.js';

/** Which readings. */
export class ReadingQuery extends PageQuery {
  @Id({ about: 'Of this case only.', optional: true })
  case?: string;

  @Id({ about: 'By this person only.', optional: true })
  person?: string;
}

/** Somebody read what only those who act for a vote may read. */
export class ReadingDto {
  @ServedId('Of the reading.')
  readonly id!: string;

  @ServedWhen('When.')
  readonly at!: string;

  @ServedId('The case.')
  readonly case!: string;

  @ServedId('Who.')
  readonly person!: string;

  @ServedRole('In which role.')
  readonly role!: Role;

  @ServedText('In which seat.', true)
  readonly seat!: string | null;

  @ApiProperty({ enum: ['ballots', 'hiddenActor'], description: 'Choices of a non-public vote, or who acted unnamed.' })
  readonly what!: AccessRecordEntity['what'];

  @ApiProperty({ type: 'integer', isArray: true, description: 'Revisions of the case that were shown.' })
  readonly revisions!: readonly number[];

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
