import type { Pool } from 'pg';
import { v7 as uuid } from 'uuid';

import type { FieldClass } from '../../../../libs/policy/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import type { ReadingOf } from './reading-kinds.js';

/** A reading of what is not for everybody. */
export interface Reading {
  /** Who read, in the seat that let them. */
  readonly reader: Actor;
  /** Null for what is read of the office. */
  readonly case: string | null;
  readonly what: ReadingOf;
  /** Revisions that were shown: with the classes they name the fields. */
  readonly revisions: readonly number[];
  readonly classes: readonly FieldClass[];
  /** Ids of the people whose data were shown, where people are read. */
  readonly people?: readonly string[];
}

const text = `
  INSERT INTO access_records (id, case_id, person, role, seat, what, revisions, classes, people, request_id)
  SELECT r.id, r."case", r.person, r.role, r.seat, r.what, r.revisions, r.classes, coalesce(r.people, '{}'), $2
  FROM jsonb_to_recordset($1::jsonb) AS r
    (id uuid, "case" uuid, person uuid, role text, seat text, what text, revisions integer[], classes text[], people uuid[])`;

/** Keeps who read it, in one statement. Called before anything is shown, so that nothing is read unrecorded. */
export async function recordAccess(pool: Pool, readings: readonly Reading[], requestId: string | null): Promise<void> {
  if (readings.length === 0) return;
  const rows = readings.map(({ reader, ...reading }) => {
    const { person, role, seat = null } = reader;
    return { id: uuid(), person, role, seat, ...reading };
  });
  await pool.query({ name: 'record-access', text, values: [JSON.stringify(rows), requestId] });
}
