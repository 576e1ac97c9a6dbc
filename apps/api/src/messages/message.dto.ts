import { ApiProperty } from '@nestjs/swagger';
import type { Page } from '../database/page.js';
import { ServedId, ServedNext, ServedNumber, ServedText, ServedWhen } from '../http/dto/served.js';
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

  @ServedText('`pending`: not sent yet.')
  readonly status!: string;

  @ServedWhen('When it was asked for.')
  readonly createdAt!: string;
}

/** A part of the letters of a case. */
export class MessageListDto implements Page<MessageDto> {
  @ApiProperty({ type: [MessageDto] })
  readonly items!: readonly MessageDto[];

  @ServedNext()
  readonly next!: string | null;
}

/** A row as it is served. */
export function toMessageDto({ id, revision, letter, recipients, status, createdAt }: MessageEntity): MessageDto {
  return { id, revision, letter, recipients, status, createdAt: createdAt.toISOString() };
}
