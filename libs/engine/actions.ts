import type { AnyMachineSnapshot } from 'xstate';
import type { FactSource, Procedure } from '../../workflows/shared/procedure.js';
import type { Actor } from '../../workflows/shared/roles.js';
import { candidatesFrom, dependsOnPayload, mayPass } from './candidates.js';
import type { Candidate } from './candidates.js';
import { catchUp } from './catch-up.js';
import { outcomeOf } from './leads-to.js';
import { payloadSchema } from './payload.js';
import { notPermitted } from './permitted.js';
import { pinned, restore } from './restore.js';
import type { Action, CaseSnapshot, Instant, JsonObject, Taken } from './types.js';

/**
 * The candidates of one event that may pass for this actor, as far as the first that passes whatever is sent: those after it
 * are never tried.
 */
function passing(procedure: Procedure, candidates: readonly Candidate[], actor: Actor): Candidate[] {
  const may = candidates.filter((candidate) => mayPass(procedure, candidate, actor));
  const certain = may.findIndex((candidate) => !dependsOnPayload(procedure, candidate));
  return certain === -1 ? may : may.slice(0, certain + 1);
}

const isTaken = (source: FactSource): source is Taken => source === 'form' || source === 'document';

function actionOf(procedure: Procedure, from: AnyMachineSnapshot, [first, ...others]: Candidate[]): Action[] {
  if (!first) return [];
  const { event, rule, roles } = first;
  const targets = [first, ...others].map((candidate) => candidate.targets);
  return [
    {
      event,
      label: `${procedure.name}.event.${event}`,
      rule,
      roles,
      schema: payloadSchema(procedure.events[event]!),
      commutes: procedure.commuting.includes(event),
      takes: procedure.sourcesNeeded(event).filter(isTaken),
      ...outcomeOf(procedure, from, targets),
    },
  ];
}

/**
 * What an actor can do in a state in which no deadline is due.
 * @param wanted events that are looked at
 */
export function actionsFrom(
  procedure: Procedure,
  restored: AnyMachineSnapshot,
  actor: Actor,
  wanted: (event: string) => boolean = () => true,
): Action[] {
  const context = restored.context as JsonObject;
  const permitted = candidatesFrom(procedure, restored).filter(
    ({ event, roles }) => wanted(event) && !notPermitted(actor, roles, context, event),
  );
  const byEvent = Map.groupBy(permitted, ({ event }) => event);
  return [...byEvent.values()].flatMap((candidates) =>
    actionOf(procedure, restored, passing(procedure, candidates, actor)),
  );
}

/** What an actor can do now: the same decision that the write path makes, as far as it can be made without a payload. */
export function availableActions(stored: CaseSnapshot, actor: Actor, now: Instant): Action[] {
  const procedure = pinned(stored);
  const { snapshot } = catchUp(stored, now);
  return actionsFrom(procedure, restore(procedure, snapshot, now), actor);
}
