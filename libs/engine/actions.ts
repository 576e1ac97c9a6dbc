import type { Procedure } from '../../workflows/shared/procedure.js';
import type { Actor, Role } from '../../workflows/shared/roles.js';
import { candidatesFrom, mayPass } from './candidates.js';
import { catchUp } from './catch-up.js';
import { payloadSchema } from './payload.js';
import { notPermitted } from './permitted.js';
import { pinned, restore } from './restore.js';
import type { Action, CaseSnapshot, Instant } from './types.js';

const actionOf = (procedure: Procedure, event: string, rule: string, roles: readonly Role[]): Action => ({
  event,
  label: `${procedure.name}.event.${event}`,
  rule,
  roles,
  schema: payloadSchema(procedure.events[event]!),
  commutes: procedure.commuting.includes(event),
});

/** What an actor can do now: the same decision that the write path makes, as far as it can be made without a payload. */
export function availableActions(stored: CaseSnapshot, actor: Actor, now: Instant): Action[] {
  const procedure = pinned(stored);
  const { snapshot } = catchUp(stored, now);
  const restored = restore(procedure, snapshot, now);
  const actions = new Map<string, Action>();
  for (const candidate of candidatesFrom(procedure, restored)) {
    const { event, roles, rule } = candidate;
    if (actions.has(event) || notPermitted(actor, roles, snapshot.context, event)) continue;
    if (mayPass(procedure, candidate, actor)) actions.set(event, actionOf(procedure, event, rule, roles));
  }
  return [...actions.values()];
}
