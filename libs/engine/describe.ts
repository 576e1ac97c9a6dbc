import { getNextTransitions } from 'xstate';
import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import type { Clock } from '../calendar/index.js';
import type { StateMeta, Tag, TransitionMeta } from '../../workflows/shared/chart.js';
import type { Procedure } from '../../workflows/shared/procedure.js';
import { catchUp } from './catch-up.js';
import { outcomeOf } from './leads-to.js';
import type { Targets } from './leads-to.js';
import { inOrder } from './orders.js';
import { pinned, restore } from './restore.js';
import { stateText, topState } from './state-text.js';
import type { CaseSnapshot, CaseView, Deadline, DeadlineView, Instant, JsonObject } from './types.js';

/** What a node says of itself, or the nearest node around it that does. */
function metaOf(node: AnyStateNode | undefined): StateMeta | null {
  if (!node) return null;
  return (node.meta as StateMeta | undefined) ?? metaOf(node.parent);
}

/** Phase and turn: of the parts where somebody has to act, otherwise of the whole. */
export function standing(snapshot: AnyMachineSnapshot): Pick<CaseView, 'phase' | 'turn'> {
  const leaves = snapshot._nodes.filter((node) => Object.keys(node.states).length === 0);
  const metas = leaves.map(metaOf).filter((meta) => meta !== null);
  const busy = metas.filter((meta) => meta.turn.length > 0);
  const [shown] = [...busy, ...metas];
  return { phase: shown?.phase ?? 'closed', turn: [...new Set(busy.flatMap((meta) => meta.turn))] };
}

/** The running clock that is due first. The window for reviews is shown only where nothing else runs. */
export function firstDue(procedure: Procedure, context: JsonObject): CaseView['due'] {
  const running = Object.entries(context.clocks as unknown as Record<string, Clock>)
    .flatMap(([clock, { due }]) => (due === null ? [] : [{ clock, at: due, rule: procedure.clockRules[clock] ?? '' }]))
    .sort((a, b) => Number(a.clock === 'reviewWindow') - Number(b.clock === 'reviewWindow') || a.at - b.at);
  return running[0] ?? null;
}

function deadlineView(procedure: Procedure, from: AnyMachineSnapshot, { id, name, due }: Deadline): DeadlineView {
  const fired = getNextTransitions(from).filter((t) => t.eventType === id);
  const { leadsTo } = outcomeOf(
    procedure,
    from,
    fired.map((t) => t.target as Targets),
  );
  const rule = (fired[0]?.meta as TransitionMeta | undefined)?.rule ?? null;
  return { name, label: `${procedure.name}.deadline.${name}`, due, rule, leadsTo };
}

/** All that may be said of a case at an instant: state, whose turn, by when and under which rule. Deadlines that are due are applied first. */
export function describe(stored: CaseSnapshot, now: Instant): CaseView {
  const procedure = pinned(stored);
  const { snapshot } = catchUp(stored, now);
  const restored = restore(procedure, snapshot, now);
  const tags = [...restored.tags] as Tag[];
  const due = firstDue(procedure, snapshot.context);
  const path = stateText(snapshot.state);
  const state = topState(path);
  return {
    ...procedure.view({ ...snapshot.context, now }),
    state,
    path,
    label: `${procedure.name}.state.${state}`,
    ...standing(restored),
    tags,
    due,
    overdue: due !== null && due.at < now && tags.includes('open'),
    deadlines: [...snapshot.deadlines].sort(inOrder).map((deadline) => deadlineView(procedure, restored, deadline)),
  };
}
