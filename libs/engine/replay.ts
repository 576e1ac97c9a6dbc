import { catchUp } from './catch-up.js';
import { EngineIncident } from './incident.js';
import { deadlinesAfter } from './orders.js';
import { begin, pinned, restore, storable, take } from './restore.js';
import { stateText } from './state-text.js';
import type { Actor } from '../../workflows/shared/roles.js';
import type { CaseSnapshot, Instant, JsonObject, StateValue, Transition } from './types.js';

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
  const { organisation, earlierCase, about, ruleSet, rules } = record.payload;
  const [first, actions] = begin(procedure, { now: record.at, organisation, earlierCase, about, rules, ruleSet });
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
  const to = stateText(after.value as StateValue);
  if (to !== record.to) throw differs(index, `leads to ${to}, not ${record.to}`);
  return { ...snapshot, ...storable(after), deadlines: deadlinesAfter(snapshot.deadlines, actions, record.at) };
}

/** Where a replay stands: the case, and the deadlines that fired and still have to be found in the record. */
interface Progress {
  readonly snapshot: CaseSnapshot;
  readonly due: readonly Transition[];
}

function follow({ snapshot, due }: Progress, record: RecordedTransition, index: number): Progress {
  const caught = due.length > 0 ? { snapshot, transitions: due } : catchUp(snapshot, record.at);
  const [fired, ...rest] = caught.transitions;
  if (record.deadline === null) {
    if (fired) throw differs(index, `${fired.type} was due before and was not recorded`);
    return { snapshot: again(caught.snapshot, record, index), due: [] };
  }
  if (fired?.deadline !== record.deadline || fired.at !== record.at)
    throw differs(index, `${record.type} was not due then`);
  if (fired.to !== record.to) throw differs(index, `leads to ${fired.to}, not ${record.to}`);
  return { snapshot: caught.snapshot, due: rest };
}

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
  const opened = reopen(first, version);
  if (stateText(opened.state) !== first.to) throw differs(0, `opens in ${stateText(opened.state)}, not ${first.to}`);
  const end = rest.reduce<Progress>((progress, record, i) => follow(progress, record, i + 1), {
    snapshot: opened,
    due: [],
  });
  if (end.due[0]) throw differs(records.length, `${end.due[0].type} was due and was not recorded`);
  return end.snapshot;
}
