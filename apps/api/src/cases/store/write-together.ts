import type { Pool } from 'pg';

import { onClient } from '../../office-trail/on-client.js';
import { followStep } from '../../register/store/follow-step.js';
import { inTransaction } from './in-transaction.js';
import type { Step } from './step.js';
import { writeStep } from './write-step.js';

/** Numbers of the cases, by id. */
export type Written = ReadonlyMap<string, number | null>;

/** Two writers waited for each other and PostgreSQL chose this one: the other is through, so it looks again. */
const isDeadlock = (error: unknown): boolean => (error as { code?: string }).code === '40P01';

/**
 * Writes steps in several cases, all or none. In the order of ids, so that whoever writes some of the same cases waits and
 * never turns in a circle; the register last, because its trail has one end.
 * @returns null when nothing was written because somebody or some deadline was first in one of them
 */
export async function writeTogether(pool: Pool, steps: readonly Step[]): Promise<Written | null> {
  const inOrder = [...steps].sort((a, b) => (a.case < b.case ? -1 : 1));
  const writing = inTransaction(pool, async (client) => {
    const numbers = new Map<string, number | null>();
    for (const step of inOrder) {
      const written = await writeStep(client, step);
      if (!written) return null;
      numbers.set(step.case, written.number);
    }
    for (const step of inOrder) await followStep(onClient(client), step);
    return numbers;
  });
  return writing.catch((error: unknown) => {
    if (isDeadlock(error)) return null;
    throw error;
  });
}
