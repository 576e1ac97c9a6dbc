import type { Pool, PoolClient } from 'pg';
import { v7 as uuid } from 'uuid';

import type { Scanned } from '../scan/scanned.js';
import type { NewDocument } from './new-document.js';

/** Where a new version belongs. */
export interface PlaceOfDocument {
  readonly case: string;
  /** Of the case: the step that adds it. */
  readonly revision: number;
  readonly document: string;
  readonly version: number;
  /** Class of the paper. */
  readonly access: string;
}

const text = `
  INSERT INTO document_versions
    (id, document_id, version, case_id, revision, access, media_type, size, sha256, file_name, bytes)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** Stores a version in the transaction that writes its step. */
export async function insertDocument(client: PoolClient, document: NewDocument, place: PlaceOfDocument): Promise<void> {
  const { id, mediaType, sha256, fileName, bytes, scanned } = document;
  if (place.version === 1) {
    await client.query('INSERT INTO documents (id, case_id) VALUES ($1, $2)', [place.document, place.case]);
  }
  const { document: documentId, version, revision, access } = place;
  const about = [mediaType, bytes.length, sha256, fileName, bytes];
  await client.query({ text, values: [id, documentId, version, place.case, revision, access, ...about] });
  await insertScan(client, id, scanned);
}

/** Adds what a scan found. */
export async function insertScan(pool: Pool | PoolClient, version: string, scanned: Scanned): Promise<void> {
  const values = [uuid(), version, scanned.result, scanned.finding];
  await pool.query('INSERT INTO document_scans (id, version_id, result, finding) VALUES ($1, $2, $3, $4)', values);
}
