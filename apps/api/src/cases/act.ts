import type { Pool } from 'pg';

import type { Instant } from '../../../../libs/engine/types.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { TrailRecord } from '../../../../libs/trail/index.js';
import { milliseconds } from '../database/instants.js';
import type { NewDocument } from '../documents/store/new-document.js';
import type { ChainedRecord } from '../trail/seal.js';
import type { EarlierRequest } from './store/stored-case.js';

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
}

/** The answer for a record that has just been written. */
export function actOf(record: ChainedRecord, number: number | null): Act {
  const { revision, type, from, to, previousHash, hash }: TrailRecord & ChainedRecord = record;
  return { case: record.case, number, revision, type, at: Date.parse(record.at), from, to, previousHash, hash };
}

const text = `
  SELECT t.case_id AS case, CASE WHEN t.revision >= c.numbered_revision THEN c.number END AS number, t.revision, t.type,
    ${milliseconds('t.at')} AS at, t.from_state AS "from", t.to_state AS "to", t.previous_hash AS "previousHash", t.hash
  FROM transitions t JOIN cases c ON c.id = t.case_id WHERE t.case_id = $1 AND t.revision = $2`;

/**
 * The answer that the same request got before.
 * @throws ProblemError `idempotency-key-reused` where it was not the same request
 */
export async function sameAnswer(pool: Pool, earlier: EarlierRequest, bodyMac: Buffer): Promise<Act> {
  if (!earlier.mac.equals(bodyMac)) {
    throw new ProblemError(
      'idempotency-key-reused',
      'You used this Idempotency-Key for another request. Use a new one.',
    );
  }
  const { rows } = await pool.query<Act>({ name: 'same-answer', text, values: [earlier.case, earlier.revision] });
  if (!rows[0]) throw new Error('An idempotency row refers to a transition.');
  return rows[0];
}
