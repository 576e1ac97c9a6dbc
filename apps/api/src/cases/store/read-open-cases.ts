import type { Pool } from 'pg';

import { caseColumns, toStoredCase } from './read-case.js';
import type { CaseRow } from './read-case.js';
import type { StoredCase } from './stored-case.js';

/** A motion names at most so many. */
const most = 50;

const text = `
  SELECT ${caseColumns} FROM cases c
  WHERE c.open AND c.procedure = $1
    AND (c.id = ANY ($2::uuid[]) OR c.organisation_id = ANY ($3::uuid[]) OR c.state_name = ANY ($4::text[]))
  ORDER BY c.id LIMIT ${most}`;

/** Which open cases. */
export interface OpenCases {
  readonly ids?: readonly string[];
  readonly organisations?: readonly string[];
  /** Names of states at the top of the chart. */
  readonly states?: readonly string[];
}

/** Open cases of a procedure in the order of ids: those of which any of this is true. */
export async function readOpenCases(
  pool: Pool,
  procedure: string,
  { ids = [], organisations = [], states = [] }: OpenCases,
): Promise<StoredCase[]> {
  const values = [procedure, ids, organisations, states];
  const { rows } = await pool.query<CaseRow>({ name: 'read-open-cases', text, values });
  return rows.map(toStoredCase);
}
