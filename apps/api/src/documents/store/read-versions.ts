import type { Pool } from 'pg';

import type { Role } from '../../../../../workflows/shared/roles.js';
import type { ScanResult } from '../scan/scanned.js';

/** A version with what the trail says of it. */
export interface VersionRow {
  readonly id: string;
  readonly case: string;
  readonly document: string;
  readonly version: number;
  readonly latest: boolean;
  readonly revision: number;
  readonly access: 'public' | 'restricted';
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly at: Date;
  readonly person: string;
  readonly role: Role;
  readonly kind: string;
  /** Canonical JSON; null once erased. */
  readonly title: Buffer | null;
  readonly scan: ScanResult;
}

/** Which versions of a case. */
export interface VersionsWanted {
  readonly case: string;
  /** Classes that the reader may read; of others not even the number is told. */
  readonly classes: readonly string[];
  readonly document?: string;
  readonly version?: number;
  /** Of the case: the step that added it, and how things stood when it did. */
  readonly revision?: number;
  readonly before?: string;
  readonly limit?: number;
}

const text = `
  SELECT v.id, v.case_id AS "case", v.document_id AS document, v.version, v.revision, v.access,
    v.media_type AS "mediaType", v.size, v.sha256, v.file_name AS "fileName", t.at, t.person, t.role,
    t.payload->>'kind' AS kind, title.bytes AS title, scan.result AS scan,
    $5::int IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM document_versions newer
      WHERE newer.document_id = v.document_id AND newer.version > v.version AND newer.access = ANY ($2)) AS latest
  FROM document_versions v
  JOIN transitions t ON t.case_id = v.case_id AND t.revision = v.revision
  LEFT JOIN sealed_data title ON title.case_id = v.case_id AND title.revision = v.revision AND title.path = '/title'
  CROSS JOIN LATERAL (
    SELECT s.result FROM document_scans s WHERE s.version_id = v.id
    ORDER BY (s.result <> 'pending') <> ($5::int IS NOT NULL) DESC, s.at DESC, s.id DESC LIMIT 1
  ) scan
  WHERE v.case_id = $1 AND v.access = ANY ($2) AND ($3::uuid IS NULL OR v.document_id = $3)
    AND ($4::int IS NULL OR v.version = $4) AND ($5::int IS NULL OR v.revision = $5)
    AND ($6::uuid IS NULL OR v.id < $6)
  ORDER BY v.id DESC LIMIT $7`;

/** Versions of a case with their last scan, newest first; for one `revision` as they stood when it was written. */
export async function readVersions(pool: Pool, wanted: VersionsWanted): Promise<VersionRow[]> {
  const { document = null, version = null, revision = null, before = null, limit = 1 } = wanted;
  const values = [wanted.case, wanted.classes, document, version, revision, before, limit];
  return (await pool.query<VersionRow>({ name: 'read-versions', text, values })).rows;
}

/** The bytes of a version. */
export async function readBytes(pool: Pool, id: string): Promise<Buffer> {
  const { rows } = await pool.query<{ bytes: Buffer }>('SELECT bytes FROM document_versions WHERE id = $1', [id]);
  if (!rows[0]) throw new Error('A version that was found has bytes.');
  return rows[0].bytes;
}
