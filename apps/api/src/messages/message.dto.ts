import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../database/page.js';
import { ServedId, ServedNext, ServedNumber, ServedText, ServedWhen } from '../http/dto/served.js';
import { DeliveryDto, toDeliveryDto } from '../notices/delivery.dto.js';
import type { DeliveryRow } from '../notices/delivery-log.js';
import type { MessageEntity } from './message.entity.js';

/** A letter that a step of the case asked for. Its text is made when it is sent. */
export class MessageDto {
  @ServedId('Of the letter.')
  readonly id!: string;

  @ServedNumber('Revision of the case whose step asked for it.')
  readonly revision!: number;

  @ServedText('Key of the letter, for example `received`.')
  readonly letter!: string;

  @ApiProperty({ type: [String], description: 'Parties to the case, for example `applicant`.' })
  readonly recipients!: readonly string[];

  @ApiProperty({
    enum: ['pending', 'addressed', 'expired'],
    description:
      '`pending`: nobody has looked up yet who gets it; `addressed`: there is a delivery for each reader; ' +
      '`expired`: old news when letters began to be sent.',
  })
  readonly status!: string;

  @ServedWhen('When it was asked for.')
  readonly createdAt!: string;

  @ApiProperty({
    type: [DeliveryDto],
    description: 'How far it is on its way to each reader; to all for those who look after letters, else to yourself.',
  })
  readonly deliveries!: readonly DeliveryDto[];
}

/** A part of the letters of a case. */
export class MessageListDto implements Page<MessageDto> {
  @ApiProperty({ type: [MessageDto] })
  readonly items!: readonly MessageDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** A row as it is served, with those of its deliveries that the reader may see. */
export function toMessageDto(message: MessageEntity, deliveries: readonly DeliveryRow[]): MessageDto {
  const { id, revision, letter, recipients, status, createdAt } = message;
  const own = deliveries.filter((delivery) => delivery.message === id).map(toDeliveryDto);
  return { id, revision, letter, recipients, status, createdAt: createdAt.toISOString(), deliveries: own };
}
