import type { AnyStateNode } from 'xstate';
import type { Procedure } from '../../../workflows/shared/procedure.js';
import type { Role } from '../../../workflows/shared/roles.js';
import { arrowsOf, arrowsWithin, entered, pathOf, stepsOf } from './chart.js';
import { rulesOfDelay } from './delays.js';
import { overviewGraph } from './graph.js';
import type { GraphEdge, GraphNode } from './graph.js';

/** What can be done in a step. */
export interface WayEvent {
  readonly type: string;
  /** Locale key. */
  readonly label: string;
  readonly roles: readonly Role[];
  /** Label keys of the steps that it can lead to; empty where the case stays in this one. */
  readonly leadsTo: readonly string[];
}

/** A step on the ordinary way through a procedure. */
export interface WayStep extends GraphNode {
  /** Name of the rule that says how long it takes; null where nothing runs out. */
  readonly limit: string | null;
  readonly events: readonly WayEvent[];
  /** Label keys of the steps that may follow, the ordinary one and the others. */
  readonly leadsTo: readonly string[];
}

/**
 * The steps that a case ordinarily takes up to its decision. A chart is written in the order in which a case goes through
 * it, and steps tagged `waiting` are detours: so the next step is always the nearest one further down that is none.
 */
export function ordinaryWay(procedure: Procedure): WayStep[] {
  const { nodes, edges } = overviewGraph(procedure);
  const way: GraphNode[] = [];
  let here = nodes.findIndex(({ initial }) => initial);
  while (here >= 0) {
    const { path, tags } = nodes[here]!;
    way.push(nodes[here]!);
    if (tags.includes('decided')) break;
    const next = edges.filter(({ from }) => from === path).map(({ to }) => nodes.findIndex((node) => node.path === to));
    const further = next.filter((at) => at > here && isOnTheWay(nodes[at]!));
    here = further.length > 0 ? Math.min(...further) : -1;
  }
  return way.map((node) => toStep(procedure, node, edges));
}

const isOnTheWay = ({ tags }: GraphNode): boolean => !tags.includes('waiting') && !tags.includes('over');

function toStep(procedure: Procedure, node: GraphNode, edges: readonly GraphEdge[]): WayStep {
  const state = stepsOf(procedure).find((step) => pathOf(step) === node.path)!;
  const leaving = edges.filter(({ from }) => from === node.path);
  const label = (path: string): string => `${procedure.name}.state.${path}`;
  return {
    ...node,
    limit: limitOf(procedure, state),
    events: eventsOf(procedure, state, leaving),
    leadsTo: [...new Set(leaving.map(({ to }) => label(to)))],
  };
}

function eventsOf(procedure: Procedure, state: AnyStateNode, leaving: readonly GraphEdge[]): WayEvent[] {
  const byType = Map.groupBy(arrowsWithin(state), ({ trigger }) => (trigger.kind === 'event' ? trigger.type : null));
  return [...byType].flatMap(([type, arrows]): WayEvent[] => {
    if (type === null) return [];
    const roles = [...new Set(arrows.flatMap((arrow) => arrow.roles))];
    const targets = leaving.filter(({ trigger, name }) => trigger === 'event' && name === type);
    const leadsTo = [...new Set(targets.map(({ to }) => `${procedure.name}.state.${to}`))];
    return [{ type, label: `${procedure.name}.event.${type}`, roles, leadsTo }];
  });
}

/** The rule behind the clock that runs where the case comes to stand. What only reminds reads another rule, or a second one. */
function limitOf(procedure: Procedure, state: AnyStateNode): string | null {
  const clocks = Object.values(procedure.clockRules);
  const running = entered(state)
    .flatMap((leaf) => upTo(leaf, state))
    .flatMap(arrowsOf);
  const measures = running.flatMap(({ trigger }) =>
    trigger.kind === 'deadline' ? [rulesOfDelay(procedure, trigger.name)] : [],
  );
  return (
    measures.find(([rule, ...more]) => rule !== undefined && more.length === 0 && clocks.includes(rule))?.[0] ?? null
  );
}

const upTo = (node: AnyStateNode, top: AnyStateNode): AnyStateNode[] =>
  node === top ? [node] : [node, ...upTo(node.parent as AnyStateNode, top)];
