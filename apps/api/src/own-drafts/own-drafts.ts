import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

import { eventTypes } from '../../../../libs/engine/index.js';
import type { Instant, JsonObject } from '../../../../libs/engine/types.js';
import { may } from '../../../../libs/policy/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { aboutOf } from '../cases/about.js';
import { mayReadCase } from '../cases/reading.js';
import { readCase } from '../cases/store/read-case.js';
import type { StoredCase } from '../cases/store/stored-case.js';
import { milliseconds } from '../database/instants.js';
import { poolOf } from '../database/pool.js';
import { holdsChoice } from './holds-choice.js';

/** A step that has been written and not sent. */
export interface OwnDraft {
  readonly event: string;
  readonly payload: JsonObject;
  /** Null where there is none. */
  readonly savedAt: Instant | null;
}

/** Whose draft of what. */
export interface DraftKey {
  readonly person: string;
  /** In which they may act. */
  readonly seats: readonly Actor[];
  readonly case: string;
  readonly event: string;
}

/** As much as an event with all its texts can hold. */
const longest = 100_000;

const read = `SELECT event, payload, ${milliseconds('saved_at')} AS "savedAt" FROM own_drafts
  WHERE case_id = $1 AND person = $2 AND event = $3`;

const save = `
  INSERT INTO own_drafts (case_id, person, event, payload, saved_at) VALUES ($1, $2, $3, $4::jsonb, clock_timestamp())
  ON CONFLICT (case_id, person, event) DO UPDATE SET payload = excluded.payload, saved_at = excluded.saved_at
  RETURNING event, payload, ${milliseconds('saved_at')} AS "savedAt"`;

const remove = `DELETE FROM own_drafts WHERE case_id = $1 AND person = $2 AND event = $3`;

/** Keeps for somebody what they have written of a step, and for nobody else. It is no step and leaves nothing in the trail. */
@Injectable()
export class OwnDrafts {
  constructor(private readonly database: DataSource) {}

  /** @throws ProblemError `unknown-case`, `unknown-event`, `not-your-role` */
  async read(key: DraftKey): Promise<OwnDraft> {
    await this.requireOwn(key);
    const [found] = await this.query(read, key);
    return found ?? { event: key.event, payload: {}, savedAt: null };
  }

  /**
   * Keeps what has been written, complete or not, in the place of what was kept before.
   * @throws ProblemError as {@link read}; `not-possible-now` for a step that holds a choice in a vote, `invalid-payload`
   */
  async keep(key: DraftKey, payload: JsonObject): Promise<OwnDraft> {
    const { snapshot } = await this.requireOwn(key);
    if (holdsChoice(snapshot, key.event))
      throw new ProblemError('not-possible-now', 'A choice in a vote is kept nowhere but in the ballot itself.');
    const text = JSON.stringify(payload);
    if (text.length > longest) throw tooLong();
    const [kept] = await this.query(save, key, text);
    return kept ?? { event: key.event, payload, savedAt: null };
  }

  /** @throws ProblemError as {@link read} */
  async drop(key: DraftKey): Promise<void> {
    await this.requireOwn(key);
    await this.query(remove, key);
  }

  private get pool(): Pool {
    return poolOf(this.database);
  }

  private async query(text: string, { person, event, ...key }: DraftKey, ...more: string[]): Promise<OwnDraft[]> {
    const { rows } = await this.pool.query<OwnDraft>(text, [key.case, person, event, ...more]);
    return rows;
  }

  /** Whether somebody has anything to write here at all; whether it is the time for it shows when it is sent. */
  private async requireOwn({ person, seats, case: id, event }: DraftKey): Promise<StoredCase> {
    const stored = await readCase(this.pool, id, null);
    if (!stored || !mayReadCase(stored, seats)) throw new ProblemError('unknown-case', 'There is no such case.');
    const known = eventTypes(stored.snapshot).find(({ type }) => type === event);
    if (!known) throw new ProblemError('unknown-event', 'The procedure of this case has no such event.');
    const open = may(seats, 'ownDrafts', 'keep', { ...aboutOf(stored), author: person }) !== 'none';
    if (open && seats.some(({ role }) => known.roles.includes(role))) return stored;
    throw new ProblemError('not-your-role', 'This step is for others to take.');
  }
}

const tooLong = (): ProblemError =>
  new ProblemError('invalid-payload', 'That is more than one step can hold; nothing was saved.', {
    errors: [{ pointer: '/payload', code: 'too-long', message: `must be at most ${longest} characters in all` }],
  });
