import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { StateMeta, TransitionMeta } from '../../../workflows/shared/chart.js';
import type { Procedure } from '../../../workflows/shared/procedure.js';
import type { Role } from '../../../workflows/shared/roles.js';

/** What sets a transition off: an event of somebody's, a deadline, or the mere arrival in the state. */
export type Trigger =
  | { readonly kind: 'event'; readonly type: string }
  | { readonly kind: 'deadline'; readonly name: string }
  | { readonly kind: 'arrival' };

/** One arrow of a statechart. */
export interface Arrow {
  readonly source: AnyStateNode;
  readonly trigger: Trigger;
  readonly roles: readonly Role[];
  readonly rule: string;
  /** Name of the guard with the parameters that are fixed; null where there is none. */
  readonly guard: string | null;
  /** Null where the case stays where it is. */
  readonly target: AnyStateNode | null;
}

/** Every state below a node, parents before their parts, in the order of the chart. */
export const statesBelow = (node: AnyStateNode): AnyStateNode[] =>
  Object.values(node.states).flatMap((child) => [child, ...statesBelow(child)]);

/** Dotted name of a state within its chart. */
export const pathOf = (node: AnyStateNode): string => node.path.join('.');

export const isLeaf = (node: AnyStateNode): boolean => Object.keys(node.states).length === 0;

/** Where a case comes to stand that enters a state: its first part, one for each region of a parallel state. */
export function entered(node: AnyStateNode): AnyStateNode[] {
  if (isLeaf(node)) return [node];
  const parts = Object.values(node.states);
  const first = (node.initial.target?.[0] as AnyStateNode | undefined) ?? parts[0];
  return (node.type === 'parallel' ? parts : first ? [first] : []).flatMap(entered);
}

/** What a state says of itself, or the nearest state around it that does. */
export function metaOf(node: AnyStateNode | undefined): StateMeta | null {
  return node ? ((node.meta as StateMeta | undefined) ?? metaOf(node.parent)) : null;
}

function triggerOf(eventType: string): Trigger {
  const name = /^xstate\.after\.([^.]+)\./.exec(eventType)?.[1];
  if (name !== undefined) return { kind: 'deadline', name };
  return eventType === '' ? { kind: 'arrival' } : { kind: 'event', type: eventType };
}

// Stands for an event and a context that are not known yet: every member of it is the same unknown.
const unknown: object = new Proxy({}, { get: () => unknown });

/** The guard with those parameters that are words of the chart itself, such as `route: board`. */
function guardOf(guard: unknown): string | null {
  if (typeof guard === 'string') return guard;
  if (typeof guard !== 'object' || guard === null) return null;
  const { type, params } = guard as { type: string; params?: unknown };
  const given: unknown =
    typeof params === 'function'
      ? (params as (args: object) => unknown)({ event: unknown, context: unknown })
      : (params ?? {});
  const words = Object.entries(given as object).filter(([, value]) => typeof value === 'string');
  return words.length > 0 ? `${type} (${words.map((pair) => pair.join(': ')).join(', ')})` : type;
}

function arrow(source: AnyStateNode, { eventType, guard, target, meta }: AnyTransitionDefinition): Arrow {
  const { roles, rule } = meta as TransitionMeta;
  const to = (target?.[0] as AnyStateNode | undefined) ?? null;
  return { source, trigger: triggerOf(String(eventType)), roles, rule, guard: guardOf(guard), target: to };
}

/** The arrows that leave a node itself, in the order in which the chart tries them. */
export const arrowsOf = (node: AnyStateNode): Arrow[] =>
  [...node.transitions.values(), (node.always ?? []) as AnyTransitionDefinition[]]
    .flat()
    .map((transition) => arrow(node, transition));

/** The arrows of a node and of everything below it. */
export const arrowsWithin = (node: AnyStateNode): Arrow[] => [node, ...statesBelow(node)].flatMap(arrowsOf);

/** The steps of a procedure: the states at the top of its chart. */
export const stepsOf = ({ machine }: Procedure): AnyStateNode[] =>
  Object.values(machine.root.states as Record<string, AnyStateNode>);
