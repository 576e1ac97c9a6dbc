import type { Pool } from 'pg';

import { EngineIncident } from '../../../../libs/engine/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import { recordIncident } from './record-incident.js';
import type { Trouble } from './record-incident.js';

/**
 * Does what the engine is asked for; what it could not decide is kept for staff, and whoever asked gets a reference.
 * @throws ProblemError `incident`
 */
export async function asIncident<T>(
  pool: Pool,
  about: Omit<Trouble, 'code' | 'detail'>,
  decide: () => T | Promise<T>,
): Promise<T> {
  try {
    return await decide();
  } catch (error) {
    if (!(error instanceof EngineIncident)) throw error;
    const reference = await recordIncident(pool, { ...about, code: error.code, detail: error.detail });
    throw new ProblemError(
      'incident',
      'The procedure could not decide this. Staff can see why; the case is unchanged.',
      {
        reference,
      },
    );
  }
}
