import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { accreditation } from '../../workflows/accreditation/v1/index.js';

/** Every node of a chart, the root first; of the accreditation's where none is named. */
export function allNodes(node: AnyStateNode = accreditation.machine.root): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => allNodes(child))];
}

/** Every transition of a chart, deadlines and eventless ones included. */
export const allTransitions = (root?: AnyStateNode): AnyTransitionDefinition[] =>
  allNodes(root).flatMap((node) => [
    ...([...node.transitions.values()] as AnyTransitionDefinition[][]).flat(),
    ...((node.always ?? []) as AnyTransitionDefinition[]),
  ]);

/** A name for a transition by which a person finds it in the chart. */
export function nameOf(transition: AnyTransitionDefinition): string {
  const { source } = transition;
  const eventType = transition.eventType as string;
  const guard = transition.guard as string | { type: string } | undefined;
  const guarded = guard === undefined ? '' : ` [${typeof guard === 'string' ? guard : guard.type}]`;
  const targets = transition.target?.map((t: AnyStateNode) => t.id).join(', ');
  return `${source.id} -- ${eventType === '' ? 'always' : eventType}${guarded} --> ${targets ?? 'itself'}`;
}
