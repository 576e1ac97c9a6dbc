import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';

/** Something that could not be decided. */
export interface Trouble {
  /** Null where there is no case yet. */
  readonly case: string | null;
  /** Stable, for example `guard-threw`. */
  readonly code: string;
  /** For staff, never for whoever asked. */
  readonly detail: string;
  /** What was going on. */
  readonly source: 'act' | 'deadline' | 'open' | 'read';
  readonly type: string | null;
  readonly requestId: string | null;
}

const text = `
  INSERT INTO incidents (id, case_id, code, detail, source, type, request_id) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (case_id, code) WHERE closed_at IS NULL
  DO UPDATE SET times = incidents.times + 1, last_at = clock_timestamp(), detail = excluded.detail
  RETURNING id`;

/** Longer ones are cut: a stack of a deep error can be a megabyte. */
const longest = 4000;

/**
 * Keeps an incident for staff; the same one of the same case is counted until somebody has closed it.
 * @returns its reference
 */
export async function recordIncident(pool: Pool, trouble: Trouble): Promise<string> {
  // U+0000 is the one character PostgreSQL has no place for, and an incident must not fail over its own text.
  const detail = trouble.detail.slice(0, longest).replaceAll('\0', '').toWellFormed();
  const values = [uuid(), trouble.case, trouble.code, detail, trouble.source, trouble.type, trouble.requestId];
  const { rows } = await pool.query<{ id: string }>({ name: 'record-incident', text, values });
  return rows[0]?.id ?? '';
}
