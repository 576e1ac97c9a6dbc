import { commutes, eventTypes } from '../../../../libs/engine/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { StoredCase } from './store/stored-case.js';

/**
 * Makes sure that whoever acts has seen the case as it stands. Ballots, notes and papers do not collide and need not
 * name a revision. An event that the procedure does not have is left to the procedure to refuse.
 * @throws ProblemError `revision-required` or `revision-mismatch`, EngineIncident for a version that is not known
 */
export function requireRevision(stored: StoredCase, type: string, expected: number | null): void {
  if (expected === null) {
    if (mayGoWithout(stored, type)) return;
    throw new ProblemError('revision-required', 'Name the revision you saw in If-Match.', {
      revision: stored.revision,
    });
  }
  if (expected !== stored.revision) {
    throw new ProblemError(
      'revision-mismatch',
      `The case is at revision ${stored.revision} now, you saw ${expected}. Look at it again.`,
      { revision: stored.revision },
    );
  }
}

function mayGoWithout({ snapshot }: StoredCase, type: string): boolean {
  return commutes(snapshot, type) || !eventTypes(snapshot).some((event) => event.type === type);
}
