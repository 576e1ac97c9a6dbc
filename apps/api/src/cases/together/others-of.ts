import type { Pool } from 'pg';

import { ProblemError } from '../../../../../libs/problems/index.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import { requireRevision } from '../revision.js';
import type { StoredCase } from '../store/stored-case.js';
import { bringsTogether, candidatesFor, companionsOf, goesTogether } from './companions.js';

/** Another case in which an act is done as well. */
export interface OtherCase {
  readonly case: string;
  /** Revision the person saw; null where none was named. */
  readonly revision: number | null;
}

const alone = (): ProblemError => {
  const message = 'This is done in one case by itself: name no others.';
  return new ProblemError('invalid-payload', message, { errors: [{ pointer: '/with', code: 'alone', message }] });
};

const cannotJoin = (named: OtherCase): ProblemError =>
  new ProblemError('not-possible-now', 'One of the cases does not stand where this one stands: nothing was done.', {
    reason: 'stands-elsewhere',
    case: named.case,
  });

const allOrNone = (companions: readonly StoredCase[]): ProblemError =>
  new ProblemError('not-possible-now', 'The motion is over several organisations: name all of their cases, no other.', {
    reason: 'acts-together',
    with: companions.map(({ id, revision }) => ({ case: id, revision })),
  });

/** A person who acts has seen each of the cases as it stands. */
function requireSeen(others: readonly StoredCase[], named: readonly OtherCase[], type: string): void {
  for (const other of others) {
    const seen = named.find((one) => one.case === other.id)?.revision ?? null;
    try {
      requireRevision(other, type, seen);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      throw new ProblemError(error.code, error.detail, { ...error.extra, case: other.id });
    }
  }
}

/**
 * The other cases in which an act is done in the same breath, in the order of ids; none for what goes by itself.
 * @throws ProblemError `invalid-payload` for an act that is not done in several, `not-possible-now` where the cases named
 *   are not those of the motion, `revision-required`, `revision-mismatch`: each names the case
 */
export async function othersOf(
  pool: Pool,
  stored: StoredCase,
  actor: Actor,
  type: string,
  named: readonly OtherCase[],
): Promise<readonly StoredCase[]> {
  if (!goesTogether(stored, type)) {
    if (named.length > 0) throw alone();
    return [];
  }
  const wanted = new Set(named.map((one) => one.case));
  const begins = bringsTogether(stored, type);
  if (begins && wanted.size === 0) return [];
  const others = begins
    ? await candidatesFor(pool, stored, [actor], [...wanted])
    : await companionsOf(pool, stored, [actor]);
  const unknown = named.find((one) => !others.some(({ id }) => id === one.case));
  if (unknown && begins) throw cannotJoin(unknown);
  if (unknown ?? others.length !== wanted.size) throw allOrNone(others);
  requireSeen(others, named, type);
  return others;
}
