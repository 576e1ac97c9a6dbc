import { v7 as uuid } from 'uuid';

import type { Opening } from '../../apps/api/src/cases/store/write-opening.js';
import { deadlineChanges } from '../../apps/api/src/cases/store/step.js';
import type { CaseColumns, Step } from '../../apps/api/src/cases/store/step.js';
import type { StoredCase } from '../../apps/api/src/cases/store/stored-case.js';
import { seal } from '../../apps/api/src/trail/seal.js';
import type { Deadline, JsonObject, SealedValue, Transition } from '../../libs/engine/types.js';
import { genesisHash } from '../../libs/trail/index.js';
import type { Actor } from '../../workflows/shared/roles.js';

export const columns: CaseColumns = {
  stateName: 'made.state',
  phase: 'vote',
  region: 'AFRALO',
  country: 'KE',
  dueAt: null,
  turn: ['alacMember'],
  open: true,
  numbered: false,
};

/** What a test says of a step; the rest does not matter to it. */
export interface Made {
  readonly type?: string;
  readonly actor?: Actor | null;
  readonly deadline?: string | null;
  readonly at: number;
  readonly payload?: JsonObject;
  readonly sealed?: readonly SealedValue[];
}

/** A transition as the engine would give it. */
export function made({
  type = 'made.step',
  actor = null,
  deadline = null,
  at,
  payload = {},
  sealed = [],
}: Made): Transition {
  const fired = deadline ?? (actor ? null : 'xstate.after.made');
  return {
    type,
    deadline: fired,
    at,
    actor,
    from: 'made.state',
    to: 'made.state',
    payload,
    sealed,
    form: null,
    commands: [],
  };
}

const about = { procedure: 'made', version: '1', requestId: 'test', hidesActor: () => false };

/** An opening of a case without a procedure: only the store is looked at. */
export function opening(person: string, at: number, deadlines: readonly Deadline[] = []): Opening {
  const id = uuid();
  const actor: Actor = { person, role: 'applicant' };
  const first = made({ type: 'case.open', actor, at });
  return {
    case: id,
    organisation: uuid(),
    newOrganisation: 'Made for a test',
    representative: { id: uuid(), person },
    earlierCase: null,
    snapshot: { procedure: 'made', version: '1', state: 'made', context: { steps: 0 }, deadlines },
    columns,
    ...seal([first], { ...about, case: id, revision: 0, lastHash: genesisHash }),
    hidden: [],
    messages: [],
    deadlines: { gone: [], running: deadlines },
    request: null,
  };
}

/** A step decided on a stored case. */
export function step(
  stored: StoredCase,
  transitions: readonly Transition[],
  rest: Partial<Step> & { after?: readonly Deadline[] } = {},
): Step {
  const { id, revision, lastHash, snapshot } = stored;
  const after = rest.after ?? snapshot.deadlines;
  return {
    case: id,
    revision,
    before: null,
    snapshot: { ...snapshot, context: { steps: Number(snapshot.context['steps']) + 1 }, deadlines: after },
    columns,
    ...seal(transitions, { ...about, case: id, revision, lastHash }),
    hidden: [],
    messages: [],
    deadlines: deadlineChanges(snapshot.deadlines, after),
    request: null,
    form: null,
    register: null,
    ...rest,
  };
}
