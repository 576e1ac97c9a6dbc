import type { AnyStateNode } from 'xstate';
import { arrowsOf, metaOf, pathOf, statesBelow } from '../../../../libs/engine/document/chart.js';
import type { Arrow } from '../../../../libs/engine/document/chart.js';
import { overview } from '../../../../libs/engine/document/diagrams.js';
import type { Procedure } from '../../../../workflows/shared/procedure.js';
import type { StateDto } from './procedure.dto.js';

/** The arrows that leave a state, its own and those of the states around it. */
function arrowsFrom(node: AnyStateNode | undefined): Arrow[] {
  return node ? [...arrowsOf(node), ...arrowsFrom(node.parent)] : [];
}

function toState(node: AnyStateNode): StateDto {
  const meta = metaOf(node);
  const triggers = arrowsFrom(node).map(({ trigger }) => trigger);
  const events = triggers.flatMap((trigger) => (trigger.kind === 'event' ? [trigger.type] : []));
  const deadlines = triggers.flatMap((trigger) => (trigger.kind === 'deadline' ? [trigger.name] : []));
  return {
    path: pathOf(node),
    phase: meta?.phase ?? null,
    turn: meta?.turn ?? [],
    tags: [...new Set(node.tags)],
    events: [...new Set(events)].sort(),
    deadlines: [...new Set(deadlines)].sort(),
  };
}

/** Every state of a procedure's chart, parents before their parts. */
export function statesOf({ machine }: Procedure): StateDto[] {
  return statesBelow(machine.root as AnyStateNode).map(toState);
}

/** The steps of a procedure and what leads from one to another, in the Mermaid language, by the names in the chart. */
export function diagramOf(procedure: Procedure): string {
  const fenced = overview(procedure, (key) => key.replace(/^state\./, ''));
  return fenced.replace(/^```mermaid\n|\n```$/g, '');
}
