import type { Pool } from 'pg';

import type { Instant } from '../../../../libs/engine/types.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { TrailRecord } from '../../../../libs/trail/index.js';
import { milliseconds } from '../database/instants.js';
import type { NewDocument } from '../documents/store/new-document.js';
import type { ChainedRecord } from '../trail/seal.js';
import type { EarlierRequest } from './store/stored-case.js';
import type { OtherCase } from './together/others-of.js';

/** How a person asks for an act. */
export interface ActRequest {
  /** Revision the person saw, from If-Match; null where none was named. */
  readonly expectedRevision: number | null;
  /** Unique among the person's requests; the same key with the same `bodyMac` gets the same answer. */
  readonly idempotencyKey: string;
  /** Keyed code of everything that makes the request what it is: method, path, body. */
  readonly bodyMac: Buffer;
  readonly requestId: string | null;
  /** A file that goes into the case with it. */
  readonly document?: NewDocument;
  /** Other cases in which it is done as well. */
  readonly together?: readonly OtherCase[];
}

/** What an accepted act led to. Made only of what never changes, so that it can be given again. */
export interface Act {
  readonly case: string;
  /** Null as long as the application had not been submitted. */
  readonly number: number | null;
  readonly revision: number;
  readonly type: string;
  readonly at: Instant;
  readonly from: string;
  readonly to: string;
  readonly previousHash: string;
  readonly hash: string;
  /** What it led to in other cases, where it was done in several; in the order of ids. */
  readonly together: readonly Act[];
}

/** The answer for a record that has just been written. */
export function actOf(record: ChainedRecord, number: number | null): Act {
  const { revision, type, from, to, previousHash, hash }: TrailRecord & ChainedRecord = record;
  const at = Date.parse(record.at);
  return { case: record.case, number, revision, type, at, from, to, previousHash, hash, together: [] };
}

const columns = `
  SELECT t.case_id AS case, CASE WHEN t.revision >= c.numbered_revision THEN c.number END AS number, t.revision, t.type,
    ${milliseconds('t.at')} AS at, t.from_state AS "from", t.to_state AS "to", t.previous_hash AS "previousHash", t.hash
  FROM transitions t JOIN cases c ON c.id = t.case_id`;

const text = `${columns} WHERE t.case_id = $1 AND t.revision = $2`;

/** What was done in the other cases in the same breath: the same by the same person at the same instant. */
const alsoText = `${columns} JOIN transitions own ON own.case_id = $1 AND own.revision = $2
  WHERE t.case_id = ANY ($3::uuid[]) AND t.at = own.at AND t.type = own.type AND t.person = own.person ORDER BY t.case_id`;

/**
 * The answer that the same request got before.
 * @throws ProblemError `idempotency-key-reused` where it was not the same request
 */
export async function sameAnswer(
  pool: Pool,
  earlier: EarlierRequest,
  { bodyMac, together = [] }: Pick<ActRequest, 'bodyMac' | 'together'>,
): Promise<Act> {
  if (!earlier.mac.equals(bodyMac)) {
    throw new ProblemError(
      'idempotency-key-reused',
      'You used this Idempotency-Key for another request. Use a new one.',
    );
  }
  const { rows } = await pool.query<Act>({ name: 'same-answer', text, values: [earlier.case, earlier.revision] });
  if (!rows[0]) throw new Error('An idempotency row refers to a transition.');
  if (together.length === 0) return { ...rows[0], together: [] };
  const others = [earlier.case, earlier.revision, together.map((one) => one.case)];
  const also = await pool.query<Act>({ name: 'same-answer-also', text: alsoText, values: others });
  return { ...rows[0], together: also.rows.map((act) => ({ ...act, together: [] })) };
}
