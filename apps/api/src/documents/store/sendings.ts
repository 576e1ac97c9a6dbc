import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';

import type { Role } from '../../../../../workflows/shared/roles.js';
import type { SendingWay } from '../entities/document-sending.entity.js';

/** Somebody is sent a version. */
export interface Sending {
  /** Of the version's row. */
  readonly versionId: string;
  readonly person: string;
  /** The capacity in which it is sent; null for somebody without any. */
  readonly seat: { readonly role: Role; readonly seat?: string } | null;
  readonly how: SendingWay;
  readonly requestId: string | null;
}

const insert = `
  INSERT INTO document_sendings (id, version_id, person, role, seat, how, request_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/** Keeps who was sent which version. Called before the bytes go out, so that nobody has one unrecorded. */
export async function recordSending(pool: Pool, sending: Sending): Promise<void> {
  const { versionId, person, seat, how, requestId } = sending;
  const values = [uuid(), versionId, person, seat?.role ?? null, seat?.seat ?? null, how, requestId];
  await pool.query({ name: 'record-sending', text: insert, values });
}

/** A sending as it is listed. */
export interface SendingRow {
  readonly id: string;
  readonly version: number;
  readonly at: Date;
  readonly person: string;
  readonly role: Role | null;
  readonly seat: string | null;
  readonly how: SendingWay;
  readonly requestId: string | null;
}

const select = `
  SELECT s.id, v.version, s.at, s.person, s.role, s.seat, s.how, s.request_id AS "requestId"
  FROM document_sendings s JOIN document_versions v ON v.id = s.version_id
  WHERE v.case_id = $1 AND v.document_id = $2 AND ($3::uuid IS NULL OR s.id < $3) ORDER BY s.id DESC LIMIT $4`;

/** Who was sent the versions of a document, newest first. */
export async function readSendings(
  pool: Pool,
  wanted: { case: string; document: string; before: string | null; limit: number },
): Promise<SendingRow[]> {
  const values = [wanted.case, wanted.document, wanted.before, wanted.limit];
  return (await pool.query<SendingRow>({ name: 'read-sendings', text: select, values })).rows;
}
