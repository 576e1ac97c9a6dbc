import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../database/page.js';
import { roles } from '../../../../workflows/shared/roles.js';
import type { Ralo, Role } from '../../../../workflows/shared/roles.js';
import { Form, Id, OneOf } from '../http/dto/fields.js';
import { RecordsQuery } from '../http/dto/records.js';
import {
  ServedId,
  ServedNext,
  ServedNumber,
  ServedRegion,
  ServedRole,
  ServedText,
  ServedWhen,
} from '../http/dto/served.js';
import type { RefusalEntity } from './refusal.entity.js';

/** Which refusals. */
export class RefusalQuery extends RecordsQuery {
  @Id({ about: 'Of this case only.', optional: true })
  case?: string;

  @Id({ about: 'Of this person only.', optional: true })
  person?: string;

  @OneOf(roles, { about: 'In this role only.', optional: true })
  role?: Role;

  @Form(/^[\w.-]{1,80}$/, { about: 'Of this event type only.', optional: true, example: 'vote.open' })
  event?: string;
}

/** An act that was not accepted. What was in it is not kept. */
export class RefusalDto {
  @ServedId('Of the refusal.')
  readonly id!: string;

  @ServedWhen('When.')
  readonly at!: string;

  @ServedId('The case, where there is one.', true)
  readonly case!: string | null;

  @ServedNumber('Revision the case was at.', true)
  readonly revision!: number | null;

  @ServedText('Event type that was refused, or the right of the office that was missing, such as `seats.change`.')
  readonly type!: string;

  @ServedId('Who; null where only the Chair and staff may know who does this.', true)
  readonly person!: string | null;

  @ServedRole('In which role.')
  readonly role!: Role;

  @ServedText('In which seat.', true)
  readonly seat!: string | null;

  @ServedRegion('Region of a RALO leader.')
  readonly region!: Ralo | null;

  @ServedNumber('Status that was answered.')
  readonly status!: number;

  @ServedText('Code of the problem.')
  readonly code!: string;

  @ServedText('The rule that refused.', true)
  readonly rule!: string | null;

  @ServedText('The request.', true)
  readonly requestId!: string | null;
}

/** A part of the record of refusals. */
export class RefusalListDto implements Page<RefusalDto> {
  @ApiProperty({ type: [RefusalDto] })
  readonly items!: readonly RefusalDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** A row as it is served. */
export function toRefusalDto({ at, caseId, ...rest }: RefusalEntity): RefusalDto {
  return { ...rest, at: at.toISOString(), case: caseId };
}
