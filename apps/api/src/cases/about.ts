import type { Pool } from 'pg';

import type { Actor } from '../../../../workflows/shared/roles.js';
import { assignedTo } from './assigned.js';
import type { AssignedCase, ReadableCase } from './reading.js';
import type { StoredCase } from './store/stored-case.js';

/** What of a stored case decides who may know of it. */
export function aboutOf({ number, organisation, region, snapshot }: StoredCase): ReadableCase {
  const { recused } = snapshot.context;
  return { number, organisation, region, recused: Array.isArray(recused) ? (recused as string[]) : [] };
}

/** What of a stored case decides which of it these readers may read. */
export async function aboutFor(pool: Pool, stored: StoredCase, readers: readonly Actor[]): Promise<AssignedCase> {
  return { ...aboutOf(stored), assigned: (await assignedTo(pool, readers, [stored.id]))(stored.id) };
}
