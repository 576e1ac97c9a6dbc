import type { Pool } from 'pg';

import type { FactSource, FactSources, JsonObject, SeatHolder } from '../../../../libs/engine/types.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { documentFact } from '../documents/store/document-fact.js';
import type { NewDocument } from '../documents/store/new-document.js';

async function savedForm(pool: Pool, caseId: string): Promise<JsonObject | null> {
  const text = 'SELECT form FROM drafts WHERE case_id = $1';
  const { rows } = await pool.query<{ form: JsonObject }>({ name: 'saved-form', text, values: [caseId] });
  return rows[0]?.form ?? null;
}

/** Who holds which seat now. */
export async function filledSeats(pool: Pool): Promise<SeatHolder[]> {
  const text = `SELECT seat, role, person_id AS person, region FROM seats
    WHERE since <= clock_timestamp() AND (until IS NULL OR until > clock_timestamp()) ORDER BY seat`;
  const { rows } = await pool.query<SeatHolder>({ name: 'filled-seats', text });
  return rows;
}

/** Fetches what the procedure wants to know from the house itself and accepts from no client: only what it names. */
export async function loadFacts(
  pool: Pool,
  caseId: string,
  needed: readonly FactSource[],
  upload?: { readonly actor: Actor; readonly document: NewDocument },
): Promise<FactSources> {
  const [form, seats, document] = await Promise.all([
    needed.includes('form') ? savedForm(pool, caseId) : undefined,
    needed.includes('seats') ? filledSeats(pool) : undefined,
    needed.includes('document') && upload ? documentFact(pool, caseId, upload.actor, upload.document) : undefined,
  ]);
  return { ...(form !== undefined && { form }), ...(seats && { seats }), ...(document && { document }) };
}
