import { ApiProperty } from '@nestjs/swagger';
import { ServedId, ServedNumber, ServedText, ServedWhen } from '../../http/dto/served.js';
import type { Act } from '../act.js';

/** What an accepted act led to in one case. */
export class DoneDto {
  @ServedId('The case.')
  readonly case!: string;

  @ServedNumber('Application number; null as long as the application had not been submitted.', true)
  readonly number!: number | null;

  @ServedNumber('Of the case, after the act.')
  readonly revision!: number;

  @ServedText('Event type.')
  readonly type!: string;

  @ServedWhen("By the database's clock.")
  readonly at!: string;

  @ServedText('State before; empty for the opening.')
  readonly from!: string;

  @ServedText('State after.')
  readonly to!: string;

  @ServedText('Hash of the record before this one in the case: 64 hexadecimal digits.')
  readonly previousHash!: string;

  @ServedText('Hash of this record.')
  readonly hash!: string;
}

/** What an accepted act led to. The same request gets the same answer again. */
export class ActDto extends DoneDto {
  @ApiProperty({
    type: [DoneDto],
    description: 'In the other cases, where it was done in several; in the order of ids.',
  })
  readonly together!: readonly DoneDto[];
}

/** An act as it is served. */
export function toActDto({ together, ...act }: Act): ActDto {
  return { ...toDoneDto(act), together: together.map(({ together: _none, ...one }) => toDoneDto(one)) };
}

const toDoneDto = (act: Omit<Act, 'together'>): DoneDto => ({ ...act, at: new Date(act.at).toISOString() });
