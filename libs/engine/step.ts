import type { AnyEventObject, AnyMachineSnapshot } from 'xstate';
import type { TransitionMeta } from '../../workflows/shared/chart.js';
import type { Facts, FactSources, Procedure } from '../../workflows/shared/procedure.js';
import type { Actor } from '../../workflows/shared/roles.js';
import { candidatesFrom } from './candidates.js';
import type { Candidate } from './candidates.js';
import { catchUp } from './catch-up.js';
import { EngineIncident } from './incident.js';
import { commandsOf, deadlinesAfter } from './orders.js';
import { checkPayload, partPayload } from './payload.js';
import { notPermitted } from './permitted.js';
import { refuser } from './refusals.js';
import type { Refuser } from './refusals.js';
import { pinned, restore, storable, take } from './restore.js';
import { stateText } from './state-text.js';
import type { CaseSnapshot, Decision, IncomingEvent, Instant, JsonObject, Refusal, Transition } from './types.js';

/** The first candidate that lets the event pass, or the most telling reason why none does. */
function choose(candidates: readonly Candidate[], event: AnyEventObject, refuse: Refuser): Refusal | null {
  const refused = candidates.map((candidate) => ({ candidate, reason: candidate.refuses(event) }));
  if (refused.some(({ reason }) => reason === null)) return null;
  const told = refused.findLast(({ reason }) => reason && !reason.elsewhere) ?? refused.at(-1);
  return told?.reason ? refuse.because(told.reason, told.candidate) : refuse.notNow();
}

/** Roles are checked again on the transition that XState selects: event type and role alone could let another through. */
function checkSelected(procedure: Procedure, from: AnyMachineSnapshot, event: AnyEventObject, actor: Actor): void {
  const selected = procedure.machine.getTransitionData(from, event);
  if (selected.length === 0 || selected.some((t) => !(t.meta as TransitionMeta).roles.includes(actor.role)))
    throw new EngineIncident('role-not-checked', `${event.type} would be taken without its role being checked`);
}

type Checked = { event: AnyEventObject; payload: JsonObject; facts: Facts } | { refusal: Refusal };

function check(
  procedure: Procedure,
  from: AnyMachineSnapshot,
  actor: Actor,
  sent: IncomingEvent,
  sources: FactSources,
  at: Instant,
): Checked {
  const refuse = refuser(procedure, from, sent.type);
  const type = Object.hasOwn(procedure.events, sent.type) ? procedure.events[sent.type] : undefined;
  if (!type) return { refusal: refuse.unknownEvent() };
  const candidates = candidatesFrom(procedure, from).filter((c) => c.event === sent.type);
  if (candidates.length === 0) return { refusal: refuse.notNow() };
  const context = from.context as JsonObject;
  const denials = candidates.map((c) => notPermitted(actor, c.roles, context, sent.type));
  const [denied] = denials;
  if (denied && denials.every(Boolean)) return { refusal: refuse.notPermitted(denied) };
  const errors = checkPayload(sent.payload, type);
  if (errors.length > 0) return { refusal: refuse.invalid(errors) };
  const payload = sent.payload as JsonObject;
  const facts = procedure.factsFor({ type: sent.type, payload, actor, sources, context, at });
  if (facts.errors.length > 0) return { refusal: refuse.invalid(facts.errors) };
  const event = { type: sent.type, at, actor, payload, facts: facts.facts };
  const open = candidates.filter((_, i) => denials[i] === null);
  const refusal = choose(open, event, refuse);
  return refusal ? { refusal } : { event, payload, facts };
}

const withFacts = (inline: JsonObject, facts: JsonObject): JsonObject =>
  Object.keys(facts).length > 0 ? { ...inline, facts } : inline;

/**
 * Decides on one event: deadlines that are due are applied first, each at its own instant, then the event itself.
 * Pure. Refusals come in the order unknown event, not possible now, not permitted, payload, the guard's own reason.
 * @throws EngineIncident where stored case and procedure do not fit: nothing may be written then.
 */
export function step(
  snapshot: CaseSnapshot,
  actor: Actor,
  sent: IncomingEvent,
  sources: FactSources,
  now: Instant,
): Decision {
  const procedure = pinned(snapshot);
  const caught = catchUp(snapshot, now);
  const from = restore(procedure, caught.snapshot, now);
  const checked = check(procedure, from, actor, sent, sources, now);
  if ('refusal' in checked) return { kind: 'refused', refusal: checked.refusal };
  const { event, payload, facts } = checked;
  checkSelected(procedure, from, event, actor);
  const [after, actions] = take(procedure, from, event);
  const next: CaseSnapshot = {
    ...caught.snapshot,
    ...storable(after),
    deadlines: deadlinesAfter(caught.snapshot.deadlines, actions, now),
  };
  const { inline, sealed } = partPayload(payload, procedure.events[sent.type]!);
  const transition: Transition = {
    type: sent.type,
    deadline: null,
    at: now,
    actor,
    from: stateText(caught.snapshot.state),
    to: stateText(next.state),
    payload: withFacts(inline, facts.facts),
    sealed: [...sealed, ...facts.sealed],
    form: facts.form ?? null,
    commands: commandsOf(actions),
  };
  return { kind: 'accepted', snapshot: next, transitions: [...caught.transitions, transition] };
}
