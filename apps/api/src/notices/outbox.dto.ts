import { ApiProperty } from '@nestjs/swagger';
import { ServedId, ServedText } from '../http/dto/served.js';

/** A letter that went into a file. */
export class OutboxLetterDto {
  @ServedId('Of the letter, also the name of its file.')
  readonly id!: string;

  @ServedText('Address.')
  readonly to!: string;

  @ServedText('Subject.')
  readonly subject!: string;

  @ServedText('The letter as plain text.')
  readonly text!: string;
}

/** The latest letters, newest first. */
export class OutboxListDto {
  @ApiProperty({ type: [OutboxLetterDto] })
  readonly items!: readonly OutboxLetterDto[];
}
