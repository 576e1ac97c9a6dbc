import type { Pool } from 'pg';

import type { Ralo } from '../../../../../workflows/shared/roles.js';
import type { AlsState } from '../../register/als-states.js';

/** How an organisation stands in the register. */
export interface Registered {
  readonly state: AlsState;
  /** The case in which it was accredited; null for an ALS from before this product. */
  readonly case: string | null;
  readonly region: Ralo;
  readonly country: string | null;
}

const text = 'SELECT state, case_id AS "case", region, country FROM register_entries WHERE organisation_id = $1';

/** How an organisation stands in the register; null where it never was an ALS. */
export async function registeredAs(pool: Pool, organisation: string): Promise<Registered | null> {
  const { rows } = await pool.query<Registered>({ name: 'registered-as', text, values: [organisation] });
  return rows[0] ?? null;
}

/** An accreditation that is in force; null where there is none, or none any more. */
export async function accreditedAs(pool: Pool, organisation: string): Promise<Registered | null> {
  const found = await registeredAs(pool, organisation);
  return found?.state === 'accredited' ? found : null;
}
