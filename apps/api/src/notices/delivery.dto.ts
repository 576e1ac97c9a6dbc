import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../database/page.js';
import { Flag, Id, OneOf } from '../http/dto/fields.js';
import { PageQuery } from '../http/dto/page.js';
import { ServedId, ServedNext, ServedNumber, ServedText, ServedWhen } from '../http/dto/served.js';
import { deliveryStates } from './delivery.entity.js';
import type { DeliveryState } from './delivery.entity.js';
import type { DeliveryRow } from './delivery-log.js';

/** Which deliveries. */
export class DeliveryQuery extends PageQuery {
  @Id({ about: 'Of this case only.', optional: true })
  case?: string;

  @OneOf(deliveryStates, { about: 'In this state only: `refused` and `parked` need somebody.', optional: true })
  status?: DeliveryState;

  @Flag({ about: 'Only what needs somebody: refused or parked.', optional: true })
  stuck?: boolean;
}

/** One letter on its way to one reader. */
export class DeliveryDto {
  @ServedId('Of the delivery.')
  readonly id!: string;

  @ServedId('The person who gets it; null for a list.', true)
  readonly person!: string | null;

  @ServedText('The list that gets it: a region or `public`; null for a person.', true)
  readonly list!: string | null;

  @ApiProperty({
    enum: deliveryStates,
    description:
      '`pending`: to be tried, `sent`: taken by the mail server, `refused`: the mail server does not take it, ' +
      '`parked`: tried for days in vain, `skipped`: not sent, see `reason`.',
  })
  readonly status!: DeliveryState;

  @ServedNumber('How often it was tried.')
  readonly attempts!: number;

  @ServedText(
    'What kept it: `over` (its reason has passed), `not-concerned`, `no-address`, `list-not-configured`, or the last ' +
      'answer of the mail server as a code, for example `550 5.1.1`.',
    true,
  )
  readonly reason!: string | null;

  @ServedWhen('When it is tried next; null when it is over.', true)
  readonly nextAt!: string | null;

  @ServedWhen('When it was sent or given up.', true)
  readonly settledAt!: string | null;
}

/** A delivery with the letter and the case it belongs to. */
export class CaseDeliveryDto extends DeliveryDto {
  @ServedId('The case.')
  readonly case!: string;

  @ServedText('Key of the letter, for example `received`.')
  readonly letter!: string;
}

/** A part of the list of deliveries. */
export class DeliveryListDto implements Page<CaseDeliveryDto> {
  @ApiProperty({ type: [CaseDeliveryDto] })
  readonly items!: readonly CaseDeliveryDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** A row as it is served with its letter. */
export function toDeliveryDto(row: DeliveryRow): DeliveryDto {
  const { id, person, list, status, attempts, lastError: reason, nextAt, settledAt } = row;
  return {
    id,
    person,
    list,
    status,
    attempts,
    reason,
    nextAt: status === 'pending' ? nextAt.toISOString() : null,
    settledAt: settledAt?.toISOString() ?? null,
  };
}

/** A row as it is served in a list of its own. */
export function toCaseDeliveryDto(row: DeliveryRow): CaseDeliveryDto {
  return { ...toDeliveryDto(row), case: row.case, letter: row.letter };
}
