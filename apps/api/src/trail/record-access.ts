import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';

import type { Actor } from '../../../../workflows/shared/roles.js';

/** A reading of what only those who act for a vote may read. */
export interface Reading {
  readonly case: string;
  readonly what: 'ballots' | 'hiddenActor';
  /** Revisions that were shown. */
  readonly revisions: readonly number[];
}

const text = `
  INSERT INTO access_records (id, case_id, person, role, seat, what, revisions, request_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** Keeps who read it. Called before anything is shown, so that nothing is read unrecorded. */
export async function recordAccess(
  pool: Pool,
  reader: Actor,
  readings: readonly Reading[],
  requestId: string | null,
): Promise<void> {
  for (const { case: caseId, what, revisions } of readings) {
    const values = [uuid(), caseId, reader.person, reader.role, reader.seat ?? null, what, revisions, requestId];
    await pool.query({ name: 'record-access', text, values });
  }
}
