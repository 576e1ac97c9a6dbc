import type { AnyStateNode, TransitionDefinition } from 'xstate';
import type { AnyEventObject, MachineContext } from 'xstate';
import type { Procedure } from '../../../../workflows/shared/procedure.js';

type Transition = TransitionDefinition<MachineContext, AnyEventObject>;

/** The step at the top of the chart that a state belongs to. */
const topOf = (node: AnyStateNode): string => node.path[0] ?? '';

const labelOf = (eventType: string): string =>
  eventType.replace(/^xstate\.after\.([^.]+)\..*$/, 'deadline $1').replace(/^xstate\.done\..*$/, 'done') || 'at once';

function* transitionsBelow(node: AnyStateNode): Generator<Transition> {
  for (const transitions of node.transitions.values()) yield* transitions as Transition[];
  yield* (node.always ?? []) as Transition[];
  for (const child of Object.values(node.states)) yield* transitionsBelow(child);
}

function edgesOf(node: AnyStateNode): string[] {
  const edges = [...transitionsBelow(node)].flatMap(({ eventType, target }) =>
    (target ?? []).map((to) => `${topOf(node)} --> ${topOf(to)} : ${labelOf(eventType)}`),
  );
  return [...new Set(edges)].filter((edge) => !edge.startsWith(`${topOf(node)} --> ${topOf(node)} :`));
}

/** The steps of a procedure and what leads from one to another, in the Mermaid language. */
export function diagramOf({ machine }: Procedure): string {
  const steps = Object.values(machine.root.states as Record<string, AnyStateNode>);
  const first = machine.root.initial.target?.[0];
  const start = first ? [`[*] --> ${topOf(first as AnyStateNode)}`] : [];
  return ['stateDiagram-v2', ...[...start, ...steps.flatMap(edgesOf)].map((edge) => `  ${edge}`)].join('\n');
}
