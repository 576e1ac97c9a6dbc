import { getNextTransitions } from 'xstate';
import type { AnyEventObject, AnyMachineSnapshot } from 'xstate';
import type { Reason, TransitionMeta } from '../../workflows/shared/chart.js';
import type { Procedure } from '../../workflows/shared/procedure.js';
import type { Actor, Role } from '../../workflows/shared/roles.js';
import { EngineIncident } from './incident.js';
import type { Targets } from './leads-to.js';

/** A transition that the present state has for an event, whether or not its guard lets it pass. */
export interface Candidate {
  readonly event: string;
  readonly roles: readonly Role[];
  readonly rule: string;
  /** Name of the guard; null where there is none. */
  readonly guard: string | null;
  readonly targets: Targets;
  /** Why the guard refuses this event, or null. @throws EngineIncident where the guard throws. */
  readonly refuses: (event: AnyEventObject) => Reason | null;
}

type GuardObject = { type: string; params?: unknown };

function guardOf(guard: unknown): GuardObject | null {
  if (typeof guard === 'string') return { type: guard };
  return typeof guard === 'object' && guard !== null ? (guard as GuardObject) : null;
}

function refusal(
  procedure: Procedure,
  snapshot: AnyMachineSnapshot,
  guard: GuardObject,
  event: AnyEventObject,
): Reason | null {
  const why = procedure.why[guard.type];
  if (!why) throw new EngineIncident('guard-threw', `the guard ${guard.type} gives no reasons`);
  const context = snapshot.context as never;
  try {
    const params: unknown =
      typeof guard.params === 'function'
        ? (guard.params as (args: object) => unknown)({ context, event })
        : guard.params;
    return why(context, params as never);
  } catch (cause) {
    throw new EngineIncident('guard-threw', `the guard ${guard.type} threw on ${event.type}`, { cause });
  }
}

/** All transitions that people can take from here, in the order in which the chart tries them. */
export function candidatesFrom(procedure: Procedure, snapshot: AnyMachineSnapshot): Candidate[] {
  return getNextTransitions(snapshot)
    .filter((t) => Object.hasOwn(procedure.events, t.eventType as string))
    .map((t) => {
      const guard = guardOf(t.guard);
      const meta = t.meta as TransitionMeta;
      return {
        event: t.eventType as string,
        roles: meta.roles,
        rule: meta.rule,
        guard: guard?.type ?? null,
        targets: t.target as Targets,
        refuses: (event) => (guard ? refusal(procedure, snapshot, guard, event) : null),
      };
    });
}

const blank = (type: string, actor: Actor | null): AnyEventObject => ({
  type,
  at: 0,
  actor: actor ?? { person: '', role: 'staff' },
  payload: {},
  facts: {},
});

/**
 * Whether a candidate may pass before anything was filled in: for one actor, or for anybody.
 * A guard that looks at the payload cannot judge a blank one; what it says of the payload, or by throwing, is left out.
 */
export function mayPass(procedure: Procedure, candidate: Candidate, actor: Actor | null): boolean {
  const onPayload = dependsOnPayload(procedure, candidate);
  let reason: Reason | null;
  try {
    reason = candidate.refuses(blank(candidate.event, actor));
  } catch (error) {
    if (onPayload) return true;
    throw error;
  }
  if (reason === null || (onPayload && (reason.status === 422 || reason.elsewhere))) return true;
  return actor === null && reason.status === 403;
}

/** Whether what is sent decides if a candidate passes, so that another one may be taken instead. */
export const dependsOnPayload = (procedure: Procedure, { guard }: Candidate): boolean =>
  guard !== null && procedure.payloadGuards.includes(guard);

/** Event types that are possible now for somebody, in alphabetical order. */
export function possibleNow(procedure: Procedure, snapshot: AnyMachineSnapshot): string[] {
  const possible = candidatesFrom(procedure, snapshot).filter((c) => mayPass(procedure, c, null));
  return [...new Set(possible.map((c) => c.event))].sort();
}
