import type { Actor } from '../../workflows/shared/roles.js';
import { step } from './step.js';
import type { CaseSnapshot, Decision, FactSources, IncomingEvent, Instant, Refusal } from './types.js';

/** A case among others, by its id. */
export interface NamedCase {
  readonly id: string;
  readonly snapshot: CaseSnapshot;
}

type Accepted = Extract<Decision, { kind: 'accepted' }>;

/** Every case accepts, in the order of ids in which they are to be written, or the first that refuses is named. */
export type JointDecision =
  | { readonly kind: 'accepted'; readonly decisions: readonly (Accepted & { readonly id: string })[] }
  | { readonly kind: 'refused'; readonly id: string; readonly refusal: Refusal };

/**
 * Decides on one event in several cases at one instant: all of them or none. Each keeps its own state and its own trail.
 * @throws EngineIncident as {@link step} does
 */
export function stepTogether(
  cases: readonly NamedCase[],
  actor: Actor,
  sent: IncomingEvent,
  sources: FactSources,
  now: Instant,
): JointDecision {
  const decisions: (Accepted & { id: string })[] = [];
  for (const { id, snapshot } of [...cases].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const decision = step(snapshot, actor, sent, sources, now);
    if (decision.kind === 'refused') return { kind: 'refused', id, refusal: decision.refusal };
    decisions.push({ id, ...decision });
  }
  return { kind: 'accepted', decisions };
}
