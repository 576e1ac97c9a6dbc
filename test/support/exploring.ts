import { fromTransition, getMicrosteps } from 'xstate';
import type { AnyTransitionDefinition } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { possibleNow } from '../../libs/engine/candidates.js';
import { catchUp, stateText, step } from '../../libs/engine/index.js';
import type { CaseSnapshot, FactSources } from '../../libs/engine/index.js';
import { pinned, restore } from '../../libs/engine/restore.js';
import type { Actor } from '../../workflows/shared/roles.js';

/** A case at an instant. */
export interface Place {
  readonly snapshot: CaseSnapshot;
  readonly now: number;
  /** Whether the event that led here was accepted. */
  readonly accepted: boolean;
}
type Sent = Readonly<Record<string, unknown>>;

/** Something that anybody may try; time going on where no event is named: `time` to the next deadline, else to the last. */
export interface Move<C> {
  readonly type: string;
  readonly event?: string;
  readonly actor?: Actor;
  readonly payload?: Sent | ((context: C) => Sent);
  /** Left out where this is false: the branch was seen without it, and the graph stays small. */
  readonly when?: (context: C) => boolean;
}

/** One way from a place to another. */
export interface Edge {
  readonly from: Place;
  readonly to: Place;
  readonly by: string;
}

export interface Explored {
  readonly places: Place[];
  readonly edges: Edge[];
}

interface Options<C> {
  readonly moves: readonly Move<C>[];
  readonly sources: FactSources;
  /** Two places with the same key have the same future. */
  readonly keyOf: (place: Place) => string;
}

export const contextAt = <C>({ snapshot, now }: Place): C => ({ ...snapshot.context, now }) as unknown as C;

/** Walks through everything that can happen, and remembers which transitions of the chart were taken. */
export class Exploration<C> {
  readonly taken = new Set<AnyTransitionDefinition>();

  constructor(private readonly options: Options<C>) {}

  /** All places that can be reached from one, without the events named, and the ways between them. */
  from(initial: Place, without: readonly string[]): Explored {
    const logic = fromTransition((place: Place, move: Move<C>) => this.go(place, move), initial);
    const map = getAdjacencyMap(logic, {
      events: (state) => this.movesAt(state.context).filter((m) => !without.includes(m.event ?? '')),
      serializeState: (state) => this.options.keyOf(state.context),
      limit: 500_000,
    });
    type Way = { state: { context: Place }; event: Move<C> };
    const nodes = Object.values(map as unknown as Record<string, Way & { transitions: Record<string, Way> }>);
    const edges = nodes.flatMap((node) =>
      Object.values(node.transitions).map((t) => ({
        from: node.state.context,
        to: t.state.context,
        by: t.event.type,
      })),
    );
    return { places: nodes.map((node) => node.state.context), edges: edges.filter(({ to }) => to.accepted) };
  }

  /** Where a list of moves leads, each of which has to be accepted. */
  follow(from: Place, types: readonly string[]): Place {
    return types.reduce((place, type) => {
      const found = this.options.moves.find((m) => m.type === type);
      const next = found && this.go(place, found);
      if (!next?.accepted) throw new Error(`${type} was not accepted in ${stateText(place.snapshot.state)}`);
      return next;
    }, from);
  }

  /** Where a move leads; the same place where it is refused. */
  private go(place: Place, m: Move<C>): Place {
    const { snapshot } = place;
    if (!m.event || !m.actor) {
      const last = Math.max(...snapshot.deadlines.map((d) => d.due));
      return m.type === 'time' ? this.letPass(place, 0) : this.letPass(place, last);
    }
    const now = place.now + 1;
    const sent: Sent = (typeof m.payload === 'function' ? m.payload(contextAt<C>(place)) : m.payload) ?? {};
    const decision = step(snapshot, m.actor, { type: m.event, payload: sent }, this.options.sources, now);
    if (decision.kind === 'refused') return { ...place, accepted: false };
    const transition = decision.transitions.at(-1);
    const { facts = {}, ...inline } = transition?.payload ?? {};
    const payload = { ...inline, ...sent };
    const before = catchUp(snapshot, now).snapshot;
    this.note(before, now, { type: m.event, at: now, actor: m.actor, payload, facts });
    return { snapshot: decision.snapshot, now, accepted: true };
  }

  /** The moves that the chart has a transition for here. */
  private movesAt(place: Place): Move<C>[] {
    const procedure = pinned(place.snapshot);
    const possible = possibleNow(procedure, restore(procedure, place.snapshot, place.now));
    const context = contextAt<C>(place);
    return this.options.moves.filter((m) =>
      m.event ? possible.includes(m.event) && (m.when?.(context) ?? true) : true,
    );
  }

  /** Fires the next deadline, and others up to an instant. */
  private letPass(place: Place, until: number): Place {
    const { snapshot } = place;
    const next = [...snapshot.deadlines].sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1))[0];
    if (!next) return { ...place, accepted: false };
    this.note(snapshot, next.due, { type: next.id });
    const after = { snapshot: catchUp(snapshot, next.due).snapshot, now: next.due, accepted: true };
    return next.due < until ? this.letPass(after, until) : after;
  }

  private note(snapshot: CaseSnapshot, now: number, event: { type: string; [more: string]: unknown }): void {
    const procedure = pinned(snapshot);
    const from = restore(procedure, snapshot, now);
    for (const t of procedure.machine.getTransitionData(from, event)) this.taken.add(t as AnyTransitionDefinition);
    for (const [between] of getMicrosteps(procedure.machine, from, event).slice(0, -1))
      for (const node of between._nodes)
        for (const t of node.always ?? []) {
          const guard = t.guard as { type: string; params?: object } | string;
          const [name, params] = typeof guard === 'string' ? [guard, undefined] : [guard.type, guard.params];
          if (procedure.why[name]?.(between.context as never, params as never) === null)
            this.taken.add(t as AnyTransitionDefinition);
        }
  }
}
