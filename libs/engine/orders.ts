import type { ExecutableActionObject } from 'xstate';
import { EngineIncident } from './incident.js';
import type { Command, Deadline, Instant } from './types.js';

type Raised = { id?: string; delay?: unknown };
type Notified = { letter: string; to: readonly string[] };

/** The delay's name in `xstate.after.<name>.<path>`. */
const delayName = (id: string): string => id.split('.')[2] ?? id;

function raised(params: Raised, now: Instant): Deadline {
  const { id = '', delay } = params;
  if (typeof delay !== 'number' || !Number.isFinite(delay) || delay < 0)
    throw new EngineIncident('delay-not-finite', `the deadline ${id} has the delay ${String(delay)}`);
  return { id, name: delayName(id), due: now + delay };
}

/**
 * The deadlines after a step. Leaving a state cancels its own, entering one raises them; a state that is entered anew
 * does both with the same id, so the order of the actions is kept.
 */
export function deadlinesAfter(
  before: readonly Deadline[],
  actions: readonly ExecutableActionObject[],
  now: Instant,
): Deadline[] {
  const deadlines = new Map(before.map((d) => [d.id, d]));
  for (const action of actions) {
    if (action.type === 'xstate.cancel') deadlines.delete((action.params as { sendId: string }).sendId);
    if (action.type === 'xstate.raise') {
      const deadline = raised(action.params as Raised, now);
      deadlines.set(deadline.id, deadline);
    }
  }
  return [...deadlines.values()].sort(inOrder);
}

/** In which order deadlines fire: by instant, then by id, so that every replay does the same. */
export const inOrder = (a: Deadline, b: Deadline): number => a.due - b.due || (a.id < b.id ? -1 : 1);

/** What the world outside is to be told. */
export const commandsOf = (actions: readonly ExecutableActionObject[]): Command[] =>
  actions
    .filter((action) => action.type === 'notify')
    .map((action) => {
      const { letter, to } = action.params as Notified;
      return { type: 'notify', letter, to: [...to] };
    });
