import { EngineIncident } from './incident.js';
import { commandsOf, deadlinesAfter, inOrder } from './orders.js';
import { pinned, restore, storable, take } from './restore.js';
import { stateText } from './state-text.js';
import type { CaseSnapshot, Deadline, Instant, Transition } from './types.js';

/** Weekly reminders for ten years are 520; more than this is a chart that goes round in circles. */
const most = 10_000;

type CaughtUp = { snapshot: CaseSnapshot; transitions: Transition[] };

/** One deadline at its own instant. Where no guard lets it pass, nothing happens but that it is gone. */
function fire(snapshot: CaseSnapshot, deadline: Deadline): { snapshot: CaseSnapshot; transition: Transition | null } {
  const procedure = pinned(snapshot);
  const rest = snapshot.deadlines.filter((d) => d.id !== deadline.id);
  const before = restore(procedure, snapshot, deadline.due);
  const event = { type: deadline.id };
  if (procedure.machine.getTransitionData(before, event).length === 0)
    return { snapshot: { ...snapshot, deadlines: rest }, transition: null };
  const [after, actions] = take(procedure, before, event);
  const next = { ...snapshot, ...storable(after), deadlines: deadlinesAfter(rest, actions, deadline.due) };
  return {
    snapshot: next,
    transition: {
      type: `deadline.${deadline.name}`,
      deadline: deadline.id,
      at: deadline.due,
      actor: null,
      from: stateText(snapshot.state),
      to: stateText(next.state),
      payload: {},
      sealed: [],
      form: null,
      commands: commandsOf(actions),
    },
  };
}

/**
 * Fires every deadline that is due, each at its own instant, in the order of instant and id. One function serves late
 * workers, the next event, and the verifier: whether or not any job has run makes no difference to a case.
 * @throws EngineIncident where stored case and procedure do not fit.
 */
export function catchUp(snapshot: CaseSnapshot, now: Instant): CaughtUp {
  const transitions: Transition[] = [];
  let current = snapshot;
  for (let fired = 0; fired < most; fired += 1) {
    const next = [...current.deadlines].sort(inOrder)[0];
    if (!next || next.due > now) return { snapshot: current, transitions };
    const done = fire(current, next);
    current = done.snapshot;
    if (done.transition) transitions.push(done.transition);
  }
  throw new EngineIncident('endless-deadlines', `more than ${most} deadlines were due at once`);
}
