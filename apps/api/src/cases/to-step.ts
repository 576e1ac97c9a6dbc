import { v7 as uuid } from 'uuid';

import { catchUp, describe, isHiddenActor } from '../../../../libs/engine/index.js';
import type { CaseSnapshot, Instant, Transition } from '../../../../libs/engine/types.js';
import type { NewDocument } from '../documents/store/new-document.js';
import { registerChange } from '../register/register-change.js';
import { seal } from '../trail/seal.js';
import type { SealedFor } from '../trail/seal.js';
import { isNumbered, isOpen } from './standing.js';
import { deadlineChanges } from './store/step.js';
import type { CaseColumns, NewMessage, NewRequest, Step } from './store/step.js';
import type { StoredCase } from './store/stored-case.js';

/** What the engine decided. */
export interface Decided {
  readonly snapshot: CaseSnapshot;
  readonly transitions: readonly Transition[];
}

/** What a person's request adds to what is written; null for a deadline. */
export interface WrittenFor {
  /** Null for a case in which something was done along with another: the key stands with that one. */
  readonly request: NewRequest | null;
  readonly requestId: string | null;
  readonly document?: NewDocument;
}

/** Everything that is written for a decision, also where it opens a case. */
export function written(
  decided: Decided,
  chain: Pick<SealedFor, 'case' | 'revision' | 'lastHash'>,
  writtenFor: WrittenFor | null,
): Pick<Step, 'case' | 'snapshot' | 'columns' | 'records' | 'hidden' | 'sealed' | 'messages' | 'request'> {
  const { snapshot, transitions } = decided;
  const { procedure, version } = snapshot;
  const hidesActor = (type: string): boolean => isHiddenActor(snapshot, type);
  const requestId = writtenFor?.requestId ?? null;
  const { records, sealed } = seal(transitions, { ...chain, procedure, version, requestId, hidesActor });
  return {
    case: chain.case,
    snapshot,
    columns: columnsOf(snapshot, transitions.at(-1)?.at ?? 0),
    records,
    hidden: records.filter(({ type }) => hidesActor(type)).map(({ revision }) => revision),
    sealed,
    messages: messagesOf(transitions, chain.revision),
    request: writtenFor?.request ?? null,
  };
}

/** A decision on a stored case, ready to be written. */
export function toStep(stored: StoredCase, decided: Decided, writtenFor: WrittenFor | null): Step {
  const { id, revision, lastHash, snapshot } = stored;
  return {
    ...written(decided, { case: id, revision, lastHash }, writtenFor),
    revision,
    form: decided.transitions.at(-1)?.form ?? null,
    register: registerChange(snapshot, decided.snapshot),
    before: nextDeadline(stored),
    deadlines: deadlineChanges(snapshot.deadlines, decided.snapshot.deadlines),
  };
}

/** The first deadline still to come at the instant of the decision, among those that were running before it. */
function nextDeadline({ snapshot, now }: StoredCase): Instant | null {
  const overdue = snapshot.deadlines.some(({ due }) => due <= now);
  const running = overdue ? catchUp(snapshot, now).snapshot.deadlines : snapshot.deadlines;
  return running.length === 0 ? null : Math.min(...running.map(({ due }) => due));
}

function columnsOf(snapshot: CaseSnapshot, now: Instant): CaseColumns {
  const view = describe(snapshot, now);
  const { state, phase, region, country, due, turn } = view;
  return {
    stateName: state,
    phase,
    region,
    country,
    dueAt: due?.at ?? null,
    turn,
    open: isOpen(view),
    numbered: isNumbered(view),
  };
}

function messagesOf(transitions: readonly Transition[], revisionBefore: number): NewMessage[] {
  return transitions.flatMap(({ commands }, i) =>
    commands.map(({ letter, to }) => ({ id: uuid(), revision: revisionBefore + 1 + i, letter, recipients: to })),
  );
}
