import type { AnyStateNode } from 'xstate';
import type { Procedure } from '../../../workflows/shared/procedure.js';
import { arrowsWithin, entered, isLeaf, pathOf, statesBelow, stepsOf } from './chart.js';
import type { Arrow } from './chart.js';
import type { Label } from './labels.js';
import { diagram } from './markdown.js';

const idOf = (node: AnyStateNode): string => node.path.join('_');
const step = (node: AnyStateNode): string => node.path[0] ?? '';

const triggerText = ({ trigger }: Arrow): string => {
  if (trigger.kind === 'event') return trigger.type;
  return trigger.kind === 'deadline' ? `(${trigger.name})` : '(at once)';
};

type Edge = { readonly from: string; readonly to: string; readonly text: string };

/** One line for each pair of states, with everything that leads from one to the other. */
function edgeLines(edges: readonly Edge[]): string[] {
  const texts = new Map<string, Set<string>>();
  for (const { from, to, text } of edges) {
    const pair = `${from} --> ${to}`;
    texts.set(pair, (texts.get(pair) ?? new Set()).add(text));
  }
  return [...texts].map(([pair, all]) => `  ${pair} : ${[...all].join(', ')}`);
}

const named = (id: string, text: string): string => `  state "${text}" as ${id}`;

/** The steps of a procedure and what leads from one to another. */
export function overview(procedure: Procedure, label: Label): string {
  const steps = stepsOf(procedure);
  const edges = steps
    .flatMap(arrowsWithin)
    .filter(({ source, target }) => target !== null && step(target) !== step(source))
    .map((a) => ({ from: step(a.source), to: step(a.target as AnyStateNode), text: triggerText(a) }));
  const ends = steps.filter((node) => node.tags.includes('over'));
  return diagram([
    'stateDiagram-v2',
    ...steps.map((node) => named(idOf(node), label(`state.${pathOf(node)}`))),
    ...entered(procedure.machine.root as AnyStateNode).map((node) => `  [*] --> ${step(node)}`),
    ...edgeLines(edges),
    ...ends.map((node) => `  ${idOf(node)} --> [*]`),
  ]);
}

/** Inside one step: its innermost states. What is possible in several of them leaves from a state of its own. */
export function inside(node: AnyStateNode, label: Label): string {
  const within = (other: AnyStateNode): boolean => other === node || statesBelow(node).includes(other);
  const shown = (other: AnyStateNode): AnyStateNode[] => (within(other) ? entered(other) : [other]);
  const any = (source: AnyStateNode): string => (isLeaf(source) ? idOf(source) : `any_${idOf(source)}`);
  const arrows = arrowsWithin(node).filter((a) => a.target !== null && a.target !== a.source);
  const edges = arrows.flatMap((a) =>
    shown(a.target as AnyStateNode).map((to) => ({ from: any(a.source), to: idOf(to), text: triggerText(a) })),
  );
  const outside = arrows.flatMap((a) => shown(a.target as AnyStateNode)).filter((to) => !within(to));
  const groups = arrows.map((a) => a.source).filter((source) => !isLeaf(source));
  return diagram([
    'stateDiagram-v2',
    ...[...statesBelow(node).filter(isLeaf), ...new Set(outside)].map((n) =>
      named(idOf(n), label(`state.${pathOf(n)}`)),
    ),
    ...[...new Set(groups)].map((n) => named(any(n), `anywhere in: ${label(`state.${pathOf(n)}`)}`)),
    ...entered(node).map((n) => `  [*] --> ${idOf(n)}`),
    ...edgeLines(edges),
  ]);
}
