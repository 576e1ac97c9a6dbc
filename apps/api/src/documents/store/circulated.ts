import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';

import type { Actor } from '../../../../../workflows/shared/roles.js';

/** Papers that a letter points somebody to. */
export interface Papers {
  readonly person: string;
  /** In which they may read them. */
  readonly seat: Actor;
  /** Ids of the versions' rows. */
  readonly versions: readonly string[];
}

/**
 * The newest version of each document in these classes. None of a document whose newest is not served, because it was not
 * scanned yet or is infected: whoever follows the letter would not get it, and the one before is replaced.
 */
const newest = `
  SELECT v.id FROM document_versions v
  CROSS JOIN LATERAL (
    SELECT s.result FROM document_scans s WHERE s.version_id = v.id
    ORDER BY s.result <> 'pending' DESC, s.at DESC, s.id DESC LIMIT 1
  ) scan
  WHERE v.case_id = $1 AND v.access = ANY ($2) AND scan.result IN ('clean', 'notScanned')
    AND NOT EXISTS (SELECT FROM document_versions newer
      WHERE newer.document_id = v.document_id AND newer.version > v.version AND newer.access = ANY ($2))
    AND NOT EXISTS (SELECT FROM document_sendings d
      WHERE d.version_id = v.id AND d.person = $3 AND d.how = 'circulated')
  ORDER BY v.id`;

/** Ids of the versions of a case that somebody may read and that no letter has pointed them to. */
export async function notYetCirculated(
  pool: Pool,
  wanted: { case: string; classes: readonly string[]; person: string },
): Promise<string[]> {
  const values = [wanted.case, wanted.classes, wanted.person];
  const { rows } = await pool.query<{ id: string }>({ name: 'not-yet-circulated', text: newest, values });
  return rows.map(({ id }) => id);
}

const insert = `
  INSERT INTO document_sendings (id, version_id, person, role, seat, how)
  SELECT r.id, r.version, $2, $3, $4, 'circulated' FROM json_to_recordset($1::json) AS r(id uuid, version uuid)
  ON CONFLICT (version_id, person) WHERE how = 'circulated' DO NOTHING`;

/** Keeps who was pointed to which versions; once, however often it is tried. */
export async function recordCirculated(pool: Pool, { person, seat, versions }: Papers): Promise<void> {
  if (versions.length === 0) return;
  const rows = JSON.stringify(versions.map((version) => ({ id: uuid(), version })));
  const values = [rows, person, seat.role, seat.seat ?? null];
  await pool.query({ name: 'record-circulated', text: insert, values });
}
