import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { milliseconds } from '../database/instants.js';
import { poolOf } from '../database/pool.js';
import type { SignInDoor } from './entities/sign-in.entity.js';
import { keyedCode } from './secrets.js';
import { SignInRecord } from './sign-in-record.js';
import type { Origin } from './sign-in-record.js';

/** Times in a window of so many minutes. */
interface Limit {
  /** At which door, for the record. */
  readonly via: SignInDoor;
  readonly most: number;
  readonly minutes: number;
}

/** What is counted. Generous to a person who mistypes, tight for a program; a shared address is many people. */
export const limits = {
  /** Links asked for from one network address. */
  linkFromAddress: { via: 'link', most: 20, minutes: 15 },
  /** Links mailed to one mailbox. */
  linkToMailbox: { via: 'link', most: 5, minutes: 15 },
  /** Links looked at or used from one network address. */
  linkUsed: { via: 'link', most: 30, minutes: 15 },
  /** Sign-ins begun at the provider from one network address. */
  openidFromAddress: { via: 'openid', most: 60, minutes: 15 },
  /** Sessions of one person. */
  sessionsOfPerson: { via: 'session', most: 30, minutes: 15 },
  /** Tokens that are refused, from one network address. */
  unknownCredential: { via: 'machine', most: 60, minutes: 5 },
} as const satisfies Record<string, Limit>;

const hit = `
  INSERT INTO rate_limits AS l (key, window_start, window_end, hits)
  SELECT $1, w.start, w.start + make_interval(mins => $2), 1
    FROM (SELECT date_bin(make_interval(mins => $2), clock_timestamp(), timestamptz '2020-01-01Z') AS start) w
  ON CONFLICT (key, window_start) DO UPDATE SET hits = l.hits + 1
  RETURNING hits, ${milliseconds('window_end - clock_timestamp()')} AS left`;

/** Counts what could be tried again and again, in fixed windows and for all processes together. */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly database: DataSource,
    private readonly record: SignInRecord,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /**
   * Counts one more, and records the first that is too many.
   * @param whose network address, mailbox or person; kept as a keyed code only
   * @throws ProblemError `too-many-requests`, naming the seconds to wait
   */
  async count(what: keyof typeof limits, whose: string, request: Origin): Promise<void> {
    const { most, minutes, via } = limits[what];
    const key = keyedCode(this.config.secretKey, `rate limit ${what}`, whose);
    const { rows } = await poolOf(this.database).query<{ hits: number; left: number }>({
      name: 'count-hit',
      text: hit,
      values: [key, minutes],
    });
    const [row] = rows;
    if (!row) return;
    if (row.hits === 1) await this.forgetPast();
    if (row.hits === most + 1) await this.record.add({ what: 'limited', via, code: what }, request);
    if (row.hits > most) throw tooMany(Math.max(1, Math.ceil(row.left / 1000)));
  }

  /** With each new window, so that the table holds little more than what runs. */
  private async forgetPast(): Promise<void> {
    await poolOf(this.database).query('DELETE FROM rate_limits WHERE window_end < clock_timestamp()');
  }
}

function tooMany(seconds: number): ProblemError {
  return new ProblemError('too-many-requests', `That was too often. Try again in ${seconds} seconds.`, {
    retryAfter: seconds,
  });
}
