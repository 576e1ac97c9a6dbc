import type { Actor, Role } from '../../workflows/shared/roles.js';
import { actionsFrom } from './actions.js';
import { catchUp } from './catch-up.js';
import { firstDue, standing } from './describe.js';
import { pinned, restore } from './restore.js';
import type { Action, CaseSnapshot, CaseView, Instant, JsonObject } from './types.js';

/** What a case waits for from somebody. */
export interface Task {
  /** Of the steps that are asked for, those that this actor can take now, what is wanted most first; at least one. */
  readonly actions: readonly Action[];
  readonly due: CaseView['due'];
}

/** A vice-chair stands where the Chair stands; whether they may act there the procedure decides. */
const hasTurn = (turn: readonly Role[], { role }: Actor): boolean =>
  turn.includes(role) || (role === 'alacViceChair' && turn.includes('alacChair'));

const steppedAside = ({ recused }: JsonObject, { person, substituteFor = person }: Actor): boolean =>
  Array.isArray(recused) && (recused.includes(person) || recused.includes(substituteFor));

/**
 * What a case asks of an actor now: of the steps they can take those that their turn is about and that they have not taken.
 * @returns null where it waits for others, or for nobody
 */
export function taskOf(stored: CaseSnapshot, actor: Actor, now: Instant): Task | null {
  const procedure = pinned(stored);
  const { snapshot } = catchUp(stored, now);
  const { context } = snapshot;
  const restored = restore(procedure, snapshot, now);
  if (!hasTurn(standing(restored).turn, actor) || steppedAside(context, actor)) return null;
  const isAsked = (event: string): boolean =>
    procedure.asks.includes(event) && !procedure.isDone(context, event, actor);
  const place = ({ event }: Action): number => procedure.asks.indexOf(event);
  const actions = actionsFrom(procedure, restored, actor, isAsked).sort((a, b) => place(a) - place(b));
  return actions.length > 0 ? { actions, due: firstDue(procedure, context) } : null;
}
