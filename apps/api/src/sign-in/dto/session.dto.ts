import { ApiProperty } from '@nestjs/swagger';
import { Id } from '../../http/dto/fields.js';
import { ServedId, ServedNumber, ServedText, ServedWhen } from '../../http/dto/served.js';
import type { SessionEntity, SessionVia } from '../entities/session.entity.js';

/** One of one's own sessions. */
export class SessionDto {
  @ServedId('Of the session.')
  readonly id!: string;

  @ApiProperty({ enum: ['openid', 'link', 'demo'], description: 'How you signed in.' })
  readonly via!: SessionVia;

  @ServedWhen('When you signed in.')
  readonly createdAt!: string;

  @ServedWhen('When it was last used, to the minute.')
  readonly lastSeenAt!: string;

  @ServedText('What the browser calls itself.', true)
  readonly browser!: string | null;

  @ApiProperty({ description: 'Whether it is the one you ask with.' })
  readonly current!: boolean;
}

/** One's own sessions. */
export class SessionListDto {
  @ApiProperty({ type: [SessionDto] })
  readonly items!: readonly SessionDto[];
}

/** Whose sessions are listed. */
export class SessionQuery {
  @Id({ about: 'Whose; one’s own when left out. An administrator may name anybody.', optional: true })
  person?: string;
}

/** Whose sessions end. */
export class EndSessionsQuery {
  @Id({ about: 'Whose; an administrator may name anybody.' })
  person!: string;
}

/** What ended. */
export class SessionsEndedDto {
  @ServedNumber('Sessions that ended.')
  readonly ended!: number;
}

/** A row as it is served. */
export function toSessionDto(row: SessionEntity, current: string | null): SessionDto {
  const { id, via, createdAt, lastSeenAt, browser } = row;
  const [signedIn, seen] = [createdAt.toISOString(), lastSeenAt.toISOString()];
  return { id, via, createdAt: signedIn, lastSeenAt: seen, browser, current: id === current };
}
