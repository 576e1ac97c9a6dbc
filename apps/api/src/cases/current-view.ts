import type { Pool } from 'pg';

import { describe } from '../../../../libs/engine/index.js';
import type { CaseView } from '../../../../libs/engine/types.js';
import { asIncident } from '../incidents/as-incident.js';
import { readCase } from './store/read-case.js';

/** How a case stands now, with every deadline that is due applied; null where there is no such case. */
export async function currentView(pool: Pool, id: string): Promise<CaseView | null> {
  const stored = await readCase(pool, id, null);
  if (!stored) return null;
  const about = { case: id, source: 'read', type: null, requestId: null } as const;
  return asIncident(pool, about, () => describe(stored.snapshot, stored.now));
}
