import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../../../../../workflows/shared/roles.js';
import type { Page } from '../../database/page.js';
import { ServedId, ServedNext, ServedNumber, ServedRole, ServedText, ServedWhen } from '../../http/dto/served.js';
import { sendingWays } from '../entities/document-sending.entity.js';
import type { SendingWay } from '../entities/document-sending.entity.js';
import type { SendingRow } from '../store/sendings.js';

/** Somebody was sent a version. */
export class SendingDto {
  @ServedNumber('Of the document.')
  readonly version!: number;

  @ServedWhen('When.')
  readonly at!: string;

  @ServedId('To whom.')
  readonly person!: string;

  @ServedRole('In which role; null without any seat.', true)
  readonly role!: Role | null;

  @ServedText('In which seat.', true)
  readonly seat!: string | null;

  @ApiProperty({ type: String, enum: [...sendingWays], description: 'How.' })
  readonly how!: SendingWay;

  @ServedText('The request.', true)
  readonly requestId!: string | null;
}

/** A part of the record of who was sent which version. */
export class SendingListDto implements Page<SendingDto> {
  @ApiProperty({ type: [SendingDto] })
  readonly items!: readonly SendingDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** A row as it is served. */
export function toSendingDto({ id: _id, at, ...rest }: SendingRow): SendingDto {
  return { ...rest, at: at.toISOString() };
}
