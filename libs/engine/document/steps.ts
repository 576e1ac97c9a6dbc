import type { AnyStateNode } from 'xstate';
import type { Procedure } from '../../../workflows/shared/procedure.js';
import { arrowsOf, arrowsWithin, isLeaf, metaOf, pathOf, statesBelow, stepsOf } from './chart.js';
import type { Arrow } from './chart.js';
import { inside } from './diagrams.js';
import type { Label } from './labels.js';
import { amountText, code, markHeads, marksOf, table } from './markdown.js';

const heads = ['State', 'Event', 'Who', 'Goes to', 'Only if', 'Deadline', 'Rule', 'Value', ...markHeads];

function eventText({ trigger }: Arrow, label: Label): string {
  if (trigger.kind === 'event') return `${code(trigger.type)} ${label(`event.${trigger.type}`)}`;
  return trigger.kind === 'deadline' ? label(`deadline.${trigger.name}`) : 'at once';
}

const goesTo = ({ source, target }: Arrow): string => {
  if (target === null) return 'stays';
  return target === source ? 'stays, begins anew' : code(pathOf(target));
};

function row(arrow: Arrow, { rules }: Procedure, label: Label): string[] {
  const { source, trigger, roles, guard, rule } = arrow;
  const found = rules[rule];
  return [
    source.path.length === 0 ? 'everywhere' : code(pathOf(source)),
    eventText(arrow, label),
    roles.map((role) => label(`role.${role}`)).join(', '),
    goesTo(arrow),
    guard === null ? '' : code(guard),
    trigger.kind === 'deadline' ? code(trigger.name) : '',
    code(rule),
    ...(found ? [amountText(found), ...marksOf(found)] : []),
  ];
}

function stateRow(node: AnyStateNode, label: Label): string[] {
  const meta = metaOf(node);
  return [
    code(pathOf(node)),
    label(`state.${pathOf(node)}`),
    meta ? label(`phase.${meta.phase}`) : '',
    (meta?.turn ?? []).map((role) => label(`role.${role}`)).join(', '),
    node.tags.join(', '),
  ];
}

/** One diagram for a step with several inner states, one for each region of a parallel step. */
function pictures(node: AnyStateNode, label: Label): string[] {
  if (node.type === 'parallel') return Object.values(node.states).flatMap((region) => pictures(region, label));
  return statesBelow(node).filter(isLeaf).length > 1 ? [inside(node, label)] : [];
}

function section(procedure: Procedure, node: AnyStateNode, label: Label): string[] {
  const states = [node, ...statesBelow(node)];
  return [
    `### ${label(`state.${pathOf(node)}`)}`,
    ...pictures(node, label),
    table(
      ['State', 'What', 'Phase', 'Whose turn', 'Tags'],
      states.map((state) => stateRow(state, label)),
    ),
    table(
      heads,
      arrowsWithin(node).map((arrow) => row(arrow, procedure, label)),
    ),
  ];
}

/** Every state with everything that can happen in it: state x event x roles x target x guard x deadline x rule. */
export const stepSections = (procedure: Procedure, label: Label): string[] => [
  ...stepsOf(procedure).flatMap((node) => section(procedure, node, label)),
  '### Everywhere',
  table(
    heads,
    arrowsOf(procedure.machine.root as AnyStateNode).map((arrow) => row(arrow, procedure, label)),
  ),
];
