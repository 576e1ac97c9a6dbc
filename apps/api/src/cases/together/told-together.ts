import type { Pool } from 'pg';

import { togetherIn } from '../../../../../libs/engine/index.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import type { StoredCase } from '../store/stored-case.js';
import { candidatesFor, companionsOf } from './companions.js';

/** A case that another is, or can be, acted on together with. */
export interface ToldCase {
  readonly id: string;
  readonly number: number | null;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly revision: number;
}

/** The other cases of a motion, or those that could be moved with this one, and which events go through all of them. */
export interface ToldTogether {
  readonly cases: readonly ToldCase[];
  /** Done in all of them at once. */
  readonly all: readonly string[];
  /** Done in as many of them as are named. */
  readonly some: readonly string[];
}

/** No other case is concerned. */
export const nobody: ToldTogether = { cases: [], all: [], some: [] };

async function told(pool: Pool, cases: readonly StoredCase[]): Promise<ToldCase[]> {
  const text = 'SELECT id, name FROM organisations WHERE id = ANY ($1::uuid[])';
  const values = [cases.map(({ organisation }) => organisation)];
  const { rows } = await pool.query<{ id: string; name: string }>({ name: 'organisation-names', text, values });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return cases.map(({ id, number, organisation, revision }) => ({
    ...{ id, number, revision },
    organisation: { id: organisation, name: names.get(organisation) ?? '' },
  }));
}

/** Which other cases an act on this one concerns, for whoever reads it; nothing for a procedure in which each goes its own way. */
export async function toldTogether(
  pool: Pool,
  stored: StoredCase,
  readers: readonly Actor[],
  events: readonly string[],
): Promise<ToldTogether> {
  const together = togetherIn(stored.snapshot);
  if (!together) return nobody;
  if (events.includes(together.begins)) {
    const candidates = await candidatesFor(pool, stored, readers, null);
    return { cases: await told(pool, candidates), all: [], some: candidates.length > 0 ? [together.begins] : [] };
  }
  const companions = await companionsOf(pool, stored, readers);
  if (companions.length === 0) return nobody;
  return {
    cases: await told(pool, companions),
    all: together.events.filter((type) => events.includes(type)),
    some: [],
  };
}
