import type { AnyStateNode } from 'xstate';
import type { Phase } from '../../../workflows/shared/chart.js';
import type { Procedure } from '../../../workflows/shared/procedure.js';
import type { Role } from '../../../workflows/shared/roles.js';
import { arrowsWithin, entered, metaOf, pathOf, statesBelow, stepsOf } from './chart.js';
import type { Arrow } from './chart.js';

/** A state as it is drawn. */
export interface GraphNode {
  /** Dotted name within the chart. */
  readonly path: string;
  /** Path of the state around it; null at the top. */
  readonly parent: string | null;
  /** Locale key. */
  readonly label: string;
  readonly phase: Phase | null;
  readonly turn: readonly Role[];
  /** Its own and those of the states around it. */
  readonly tags: readonly string[];
  /** A case comes to stand here that is opened, or that enters the state around it. */
  readonly initial: boolean;
  /** Nothing more happens here by itself. */
  readonly final: boolean;
  /** Its parts hold at the same time. */
  readonly parallel: boolean;
}

/** One arrow between two states. */
export interface GraphEdge {
  readonly from: string;
  /** The same as `from` where the case stays. */
  readonly to: string;
  /** `event` of somebody's, `deadline` that comes due, `arrival`: at once. */
  readonly trigger: 'event' | 'deadline' | 'arrival';
  /** Event type or name of the deadline; null for `arrival`. */
  readonly name: string | null;
  /** Locale key of the trigger; null for `arrival`. */
  readonly label: string | null;
  /** Who may; empty where nobody has to do anything. */
  readonly roles: readonly Role[];
  readonly rule: string;
  /** Why not everybody's or every time: name of the guard. */
  readonly guard: string | null;
}

/** A statechart as nodes and edges. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const isState = (node: AnyStateNode | undefined): node is AnyStateNode => node !== undefined && node.path.length > 0;

const around = (node: AnyStateNode): AnyStateNode[] => (isState(node.parent) ? [node, ...around(node.parent)] : [node]);

/** A case that enters the state around this one comes to stand in it or in a part of it. */
const isEntered = (node: AnyStateNode): boolean =>
  entered(node.parent as AnyStateNode).some((leaf) => around(leaf).includes(node));

function toNode({ name }: Procedure, node: AnyStateNode): GraphNode {
  const meta = metaOf(node);
  const tags = [...new Set(around(node).flatMap((one) => one.tags))];
  return {
    path: pathOf(node),
    parent: isState(node.parent) ? pathOf(node.parent) : null,
    label: `${name}.state.${pathOf(node)}`,
    phase: meta?.phase ?? null,
    turn: meta?.turn ?? [],
    tags,
    initial: isEntered(node),
    final: tags.includes('over'),
    parallel: node.type === 'parallel',
  };
}

function labelOf({ name }: Procedure, { trigger }: Arrow): string | null {
  if (trigger.kind === 'event') return `${name}.event.${trigger.type}`;
  return trigger.kind === 'deadline' ? `${name}.deadline.${trigger.name}` : null;
}

const nameOf = ({ trigger }: Arrow): string | null => {
  if (trigger.kind === 'event') return trigger.type;
  return trigger.kind === 'deadline' ? trigger.name : null;
};

function toEdge(procedure: Procedure, arrow: Arrow, shown: (node: AnyStateNode) => string): GraphEdge {
  const { source, target, trigger, roles, rule, guard } = arrow;
  return {
    from: shown(source),
    to: shown(target ?? source),
    trigger: trigger.kind,
    name: nameOf(arrow),
    label: labelOf(procedure, arrow),
    roles,
    rule,
    guard,
  };
}

const topOf = (node: AnyStateNode): string => node.path[0] ?? '';

/** The steps of a procedure and what leads from one to another: one edge for each pair of steps and trigger. */
export function overviewGraph(procedure: Procedure): Graph {
  const steps = stepsOf(procedure);
  const between = steps
    .flatMap(arrowsWithin)
    .filter(({ source, target }) => target !== null && topOf(target) !== topOf(source))
    .map((arrow) => toEdge(procedure, arrow, topOf));
  const merged = Map.groupBy(between, ({ from, to, trigger, name }) => JSON.stringify([from, to, trigger, name]));
  return { nodes: steps.map((node) => toNode(procedure, node)), edges: [...merged.values()].flatMap(together) };
}

/** Edges that differ in who may and under which guard only. */
function together([first, ...others]: readonly GraphEdge[]): GraphEdge[] {
  if (!first) return [];
  const roles = [...new Set([first, ...others].flatMap((edge) => edge.roles))];
  return [{ ...first, roles, guard: others.length > 0 ? null : first.guard }];
}

/** Every state and every arrow that leaves one. What is possible everywhere, such as a note, belongs to no state. */
export function fullGraph(procedure: Procedure): Graph {
  const nodes = statesBelow(procedure.machine.root as AnyStateNode);
  const edges = stepsOf(procedure).flatMap(arrowsWithin);
  return {
    nodes: nodes.map((node) => toNode(procedure, node)),
    edges: edges.map((arrow) => toEdge(procedure, arrow, pathOf)),
  };
}

/** Label keys of the states that an event or a deadline can lead to, wherever it happens. */
export function leadsTo(procedure: Procedure, trigger: 'event' | 'deadline', name: string): string[] {
  const { edges } = fullGraph(procedure);
  const own = edges.filter((edge) => edge.trigger === trigger && edge.name === name && edge.to !== edge.from);
  return [...new Set(own.map(({ to }) => `${procedure.name}.state.${to}`))];
}
