import type { AnyStateNode } from 'xstate';
import type { StateMeta } from '../../../../workflows/shared/chart.js';
import type { Procedure } from '../../../../workflows/shared/procedure.js';
import type { StateDto } from './procedure.dto.js';

const afterPrefix = /^xstate\.after\.([^.]+)\./;

function* nodesBelow(node: AnyStateNode): Generator<AnyStateNode> {
  for (const child of Object.values(node.states)) {
    yield child;
    yield* nodesBelow(child);
  }
}

/** What a state says of itself, or the nearest state around it that does. */
function metaOf(node: AnyStateNode | undefined): StateMeta | null {
  return node ? ((node.meta as StateMeta | undefined) ?? metaOf(node.parent)) : null;
}

/** Event types of a state and of those around it. */
function eventsOf(node: AnyStateNode | undefined): string[] {
  return node ? [...node.transitions.keys(), ...eventsOf(node.parent)] : [];
}

function toState(node: AnyStateNode, known: Procedure['events']): StateDto {
  const meta = metaOf(node);
  const all = [...new Set(eventsOf(node))];
  return {
    path: node.path.join('.'),
    phase: meta?.phase ?? null,
    turn: meta?.turn ?? [],
    tags: [...new Set([...node.tags])],
    events: all.filter((type) => Object.hasOwn(known, type)).sort(),
    deadlines: all.flatMap((type) => afterPrefix.exec(type)?.[1] ?? []).sort(),
  };
}

/** Every state of a procedure's chart, parents before their parts. */
export function statesOf({ machine, events }: Procedure): StateDto[] {
  return [...nodesBelow(machine.root)].map((node) => toState(node, events));
}
