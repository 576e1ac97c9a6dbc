import type { Pool } from 'pg';

import { catchUp, stateText, togetherIn, topState } from '../../../../../libs/engine/index.js';
import type { JsonObject } from '../../../../../libs/engine/types.js';
import { isRecused } from '../../../../../libs/policy/index.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import { aboutOf } from '../about.js';
import { readOpenCases } from '../store/read-open-cases.js';
import type { StoredCase } from '../store/stored-case.js';

/** A case as it stands at its instant, with what was due applied. */
function standing({ snapshot, now }: StoredCase): { path: string; context: JsonObject } {
  const { state, context } = catchUp(snapshot, now).snapshot;
  return { path: stateText(state), context };
}

const bondOf = (stored: StoredCase): { key: string; organisations: readonly string[] } | null =>
  togetherIn(stored.snapshot)?.bond(standing(stored).context) ?? null;

/** Whether this is done in all the cases of a motion at once. */
export const goesTogether = ({ snapshot }: StoredCase, type: string): boolean =>
  togetherIn(snapshot)?.events.includes(type) ?? false;

/** Whether this brings cases together that were not before. */
export const bringsTogether = ({ snapshot }: StoredCase, type: string): boolean =>
  togetherIn(snapshot)?.begins === type;

/**
 * The other cases of the motion that stand where this one does, so that what is done here is done there as well. One that
 * was taken out, is paused or leaves goes on by itself; in one from which these people stepped aside they do nothing.
 */
export async function companionsOf(pool: Pool, stored: StoredCase, actors: readonly Actor[]): Promise<StoredCase[]> {
  const bond = bondOf(stored);
  if (!bond) return [];
  const { path } = standing(stored);
  const others = bond.organisations.filter((one) => one !== stored.organisation);
  const found = await readOpenCases(pool, stored.snapshot.procedure, { organisations: others });
  return found.filter(
    (one) => bondOf(one)?.key === bond.key && standing(one).path === path && !isRecused(actors, aboutOf(one)),
  );
}

/**
 * Other cases with which this one could be brought together now: they stand in the same place, each by itself.
 * @param wanted all of them are looked through where none are named
 */
export async function candidatesFor(
  pool: Pool,
  stored: StoredCase,
  actors: readonly Actor[],
  wanted: readonly string[] | null,
): Promise<StoredCase[]> {
  const { path } = standing(stored);
  const which = wanted ? { ids: wanted } : { states: [topState(path)] };
  const found = await readOpenCases(pool, stored.snapshot.procedure, which);
  return found.filter((one) => one.id !== stored.id && standing(one).path === path && !isRecused(actors, aboutOf(one)));
}
