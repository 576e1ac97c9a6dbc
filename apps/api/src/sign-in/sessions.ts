import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { poolOf } from '../database/pool.js';
import { SessionEntity } from './entities/session.entity.js';
import type { SessionVia } from './entities/session.entity.js';
import { RememberedReaders } from './remembered.js';
import { hashOf, newSecret } from './secrets.js';

/** A session to open. */
export interface NewSession {
  readonly person: string;
  readonly via: SessionVia;
  /** Seconds since the person proved who they are; null where nobody knows. */
  readonly provedAgo: number | null;
  /** What the browser calls itself. */
  readonly browser: string | undefined;
  /** Cookie of the session that the browser has so far: it ends, so that nobody who planted it comes in too. */
  readonly before: string | undefined;
}

const insert = `
  INSERT INTO sessions (id, token_hash, person_id, via, created_at, proved_at, last_seen_at, browser)
  SELECT $1, $2, $3, $4, now, now - make_interval(secs => $5), now, $6 FROM (SELECT clock_timestamp() AS now) t`;

const lasting = `last_seen_at > clock_timestamp() - make_interval(mins => :idle)
  AND created_at > clock_timestamp() - make_interval(hours => :longest)`;

/** Sessions: opened at a sign-in, ended by the person, an administrator, or time. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: DataSource,
    private readonly remembered: RememberedReaders,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /** Opens one under a new random value, whatever the browser had before. */
  async open({ person, via, provedAgo, browser, before }: NewSession): Promise<{ id: string; cookie: string }> {
    const pool = poolOf(this.database);
    const { idleMinutes, longestHours } = this.config.signIn;
    const ended = await pool.query<{ person: string }>(
      `DELETE FROM sessions WHERE token_hash = $1 OR created_at < clock_timestamp() - make_interval(hours => $2)
        OR (person_id = $4 AND last_seen_at < clock_timestamp() - make_interval(mins => $3))
        RETURNING person_id AS person`,
      [before === undefined ? null : hashOf(before), longestHours, idleMinutes, person],
    );
    const [id, cookie] = [uuid(), newSecret()];
    await pool.query(insert, [id, hashOf(cookie), person, via, provedAgo, browser?.slice(0, 200) ?? null]);
    for (const { person: whose } of ended.rows) this.remembered.forget(whose);
    return { id, cookie };
  }

  /** Those of a person that still last, newest first. */
  listOf(person: string): Promise<SessionEntity[]> {
    const { idleMinutes, longestHours } = this.config.signIn;
    return this.database
      .createQueryBuilder(SessionEntity, 's')
      .where('person_id = :person', { person })
      .andWhere(lasting, { idle: idleMinutes, longest: longestHours })
      .orderBy('id', 'DESC')
      .getMany();
  }

  /**
   * Ends one of a person's sessions, or all.
   * @returns ids of those that ended
   */
  async end(person: string, session: string | null): Promise<string[]> {
    const { rows } = await poolOf(this.database).query<{ id: string }>(
      'DELETE FROM sessions WHERE person_id = $1 AND ($2::uuid IS NULL OR id = $2) RETURNING id',
      [person, session],
    );
    this.remembered.forget(person);
    return rows.map(({ id }) => id);
  }
}
