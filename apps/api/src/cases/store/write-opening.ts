import type { Pool } from 'pg';

import { columnValues, instantOf } from './column-values.js';
import type { Step } from './step.js';
import { writtenValues, writtenWith } from './written-with.js';

/** A case that begins, and its organisation where that is new. */
export interface Opening extends Omit<Step, 'revision' | 'before' | 'form' | 'register'> {
  readonly organisation: string;
  /** Name of an organisation that is not known yet; null for one that is. */
  readonly newOrganisation: string | null;
  /** Who may act for the new organisation from now on; null where staff opens the case, or the organisation is known. */
  readonly representative: { readonly id: string; readonly person: string } | null;
  readonly earlierCase: string | null;
}

/** Organisation, representative, case, first record: together or not at all. */
const text = `
  WITH organisation AS (
    INSERT INTO organisations (id, name) SELECT $22::uuid, $23::text WHERE $23::text IS NOT NULL
  ), representative AS (
    INSERT INTO representatives (id, organisation_id, person_id)
    SELECT $27::uuid, $22::uuid, $24::uuid WHERE $23::text IS NOT NULL AND $24::uuid IS NOT NULL
  ), step AS (
    INSERT INTO cases (id, state, context, version, state_name, phase, region, country, due_at, turn, open, revision,
      last_hash, procedure, organisation_id, earlier_case_id, created_at, updated_at)
    VALUES ($1, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $25, $22, $26, $9, $9)
    RETURNING id, revision
  ), ${writtenWith}
  SELECT id FROM step`;

/** Writes a new case with everything that belongs to it. */
export async function writeOpening(on: Pick<Pool, 'query'>, opening: Opening): Promise<void> {
  const values = [
    ...writtenValues(opening, instantOf(opening)),
    ...columnValues(opening),
    opening.organisation,
    opening.newOrganisation,
    opening.representative?.person ?? null,
    opening.snapshot.procedure,
    opening.earlierCase,
    opening.representative?.id ?? null,
  ];
  await on.query({ name: 'write-opening', text, values });
}
