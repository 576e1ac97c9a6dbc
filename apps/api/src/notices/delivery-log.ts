import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fromCursor, isIdPlace, toPage } from '../database/page.js';
import type { Page, PageOf } from '../database/page.js';
import { poolOf } from '../database/pool.js';
import type { DeliveryState } from './delivery.entity.js';

/** A delivery with the letter it carries. */
export interface DeliveryRow {
  readonly id: string;
  readonly message: string;
  readonly case: string;
  readonly letter: string;
  readonly person: string | null;
  readonly list: string | null;
  readonly status: DeliveryState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly nextAt: Date;
  readonly settledAt: Date | null;
}

const columns = `
  SELECT d.id, d.message_id AS message, m.case_id AS "case", m.letter, d.person_id AS person, d.list, d.status,
    d.attempts, d.last_error AS "lastError", d.next_at AS "nextAt", d.settled_at AS "settledAt"
  FROM deliveries d JOIN messages m ON m.id = d.message_id`;

const listText = `${columns}
  WHERE ($1::uuid IS NULL OR m.case_id = $1) AND ($2::text IS NULL OR d.status = $2) AND ($3::uuid IS NULL OR d.id < $3)
    AND ($6::bool IS NULL OR (d.status IN ('refused', 'parked')) = $6)
    AND NOT EXISTS (SELECT FROM cases c WHERE c.id = m.case_id AND c.context -> 'recused' ?| $5::text[])
  ORDER BY d.id DESC LIMIT $4`;

const ofLettersText = `${columns} WHERE d.message_id = ANY ($1::uuid[]) ORDER BY d.id`;

/** Counted anew; a letter whose reason is over is passed over again when its turn comes. */
const againText = `
  UPDATE deliveries SET status = 'pending', settled_at = NULL, attempts = 0, next_at = clock_timestamp()
  WHERE id = $1 AND status IN ('refused', 'parked', 'skipped') RETURNING id`;

/** Reads how far letters are, and lets one be tried again. */
@Injectable()
export class DeliveryLog {
  constructor(private readonly database: DataSource) {}

  /**
   * Newest first, without those of cases from which one of the people who ask stepped aside.
   * @throws ProblemError `cursor-invalid`
   */
  async list(
    filter: { readonly case?: string; readonly status?: DeliveryState; readonly stuck?: boolean },
    { limit, cursor }: PageOf,
    asking: readonly string[],
  ): Promise<Page<DeliveryRow>> {
    const after = cursor === null ? null : fromCursor(cursor, isIdPlace)[0];
    const values = [filter.case ?? null, filter.status ?? null, after, limit + 1, asking, filter.stuck ?? null];
    const { rows } = await poolOf(this.database).query<DeliveryRow>(listText, values);
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /**
   * Has a letter tried again that was not sent.
   * @returns false where there is no such delivery, or it is on its way or sent
   */
  async again(id: string): Promise<boolean> {
    return (await poolOf(this.database).query(againText, [id])).rows.length > 0;
  }

  /** Of some letters, oldest first. */
  async of(letters: readonly string[]): Promise<DeliveryRow[]> {
    const { rows } = await poolOf(this.database).query<DeliveryRow>(ofLettersText, [letters]);
    return rows;
  }
}
