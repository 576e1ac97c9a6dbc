import { catchUp } from './catch-up.js';
import { EngineIncident } from './incident.js';
import { deadlinesAfter } from './orders.js';
import { begin, pinned, restore, storable, take } from './restore.js';
import { stateText } from './state-text.js';
import type { Actor } from '../../workflows/shared/roles.js';
import type { CaseSnapshot, Instant, JsonObject, Transition } from './types.js';

/** A transition as the trail keeps it, with what may be read of the sealed values put back into the payload. */
export interface RecordedTransition {
  readonly type: string;
  readonly deadline: string | null;
  readonly at: Instant;
  readonly actor: Actor | null;
  readonly from: string;
  readonly to: string;
  readonly payload: JsonObject;
}

const differs = (index: number, what: string): EngineIncident =>
  new EngineIncident('replay-differs', `transition ${index + 1}: ${what}`);

function reopen(record: RecordedTransition, version: Pick<CaseSnapshot, 'procedure' | 'version'>): CaseSnapshot {
  const procedure = pinned(version);
  const { organisation, earlierCase, ruleSet, rules } = record.payload;
  const [first, actions] = begin(procedure, { now: record.at, organisation, earlierCase, rules, ruleSet });
  return { ...version, ...storable(first), deadlines: deadlinesAfter([], actions, record.at) };
}

function again(snapshot: CaseSnapshot, record: RecordedTransition, index: number): CaseSnapshot {
  const procedure = pinned(snapshot);
  const from = restore(procedure, snapshot, record.at);
  const { facts = {}, ...payload } = record.payload;
  const event = { type: record.type, at: record.at, actor: record.actor, payload, facts };
  const selected = procedure.machine.getTransitionData(from, event);
  const roles = selected.flatMap((t) => (t.meta as { roles: readonly string[] }).roles);
  if (selected.length === 0) throw differs(index, `${record.type} was not possible in ${stateText(snapshot.state)}`);
  if (!record.actor || !roles.includes(record.actor.role))
    throw differs(index, `${record.type} was not open to ${record.actor?.role ?? 'nobody'}`);
  const [after, actions] = take(procedure, from, event);
  return { ...snapshot, ...storable(after), deadlines: deadlinesAfter(snapshot.deadlines, actions, record.at) };
}

const sameDeadline = (made: Transition | undefined, record: RecordedTransition): boolean =>
  made?.deadline === record.deadline && made.at === record.at;

/**
 * Takes a case through its recorded transitions once more and compares every state. Guards never read sealed values,
 * so an erased text makes no difference; a tally that is not public needs the choices.
 * @throws EngineIncident `replay-differs` with the number of the first transition that does not follow.
 */
export function replay(
  version: Pick<CaseSnapshot, 'procedure' | 'version'>,
  records: readonly RecordedTransition[],
): CaseSnapshot {
  const [first, ...rest] = records;
  if (first?.type !== 'case.open') throw differs(0, 'a case begins with case.open');
  let snapshot = reopen(first, version);
  if (stateText(snapshot.state) !== first.to)
    throw differs(0, `opens in ${stateText(snapshot.state)}, not ${first.to}`);
  let due: Transition[] = [];
  rest.forEach((record, i) => {
    const index = i + 1;
    if (record.deadline === null && due.length > 0) throw differs(index, `${due[0]?.type} was not recorded`);
    if (due.length === 0) {
      const caught = catchUp(snapshot, record.at);
      snapshot = caught.snapshot;
      due = caught.transitions;
    }
    if (record.deadline !== null) {
      const made = due.shift();
      if (!sameDeadline(made, record)) throw differs(index, `${record.type} was not due then`);
      if (made?.to !== record.to) throw differs(index, `leads to ${made?.to}, not ${record.to}`);
      return;
    }
    if (due.length > 0) throw differs(index, `${due[0]?.type} was due before and was not recorded`);
    snapshot = again(snapshot, record, index);
    const to = stateText(snapshot.state);
    if (to !== record.to) throw differs(index, `leads to ${to}, not ${record.to}`);
  });
  if (due.length > 0) throw differs(records.length, `${due[0]?.type} was due and was not recorded`);
  return snapshot;
}
