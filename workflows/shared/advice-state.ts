import type { AdviceWay } from './advice-events.js';
import type { ClockContext } from './clocks.js';
import type { Ralo } from './roles.js';

/** What the region advised: the text is sealed, here stands what decides how the case goes on. */
export interface RegionalAdvice<A extends string = string> {
  readonly advice: A;
  readonly reached: AdviceWay;
  /** Who gave it, first leader first; ids. */
  readonly givenBy: readonly string[];
  readonly at: number;
}

/**
 * Whether the decision that stands is what the region advised.
 * @param wanted the decision that each kind of advice asks for
 * @returns null as long as nothing is decided, and where the advice asks for no decision or there is none
 */
export function adviceFollowed<A extends string>(
  { advice, decision }: { advice: RegionalAdvice<A> | null; decision: { readonly outcome: string } | null },
  wanted: Readonly<Partial<Record<A, string>>>,
): boolean | null {
  const asked = advice ? wanted[advice.advice] : undefined;
  return decision && asked !== undefined ? decision.outcome === asked : null;
}

/** The part of a case's context that regional advice needs. */
export interface AdviceContext<A extends string = string> extends ClockContext {
  readonly rules: {
    readonly adviceExtensionDays: number;
    readonly adviceLeaders: Readonly<Record<Ralo, number>>;
  };
  readonly region: Ralo | null;
  readonly advice: RegionalAdvice<A> | null;
  /** Advice that a second leader has to confirm. */
  readonly pendingAdvice: RegionalAdvice<A> | null;
  /** True where the Chair went on without: "no advice received". */
  readonly adviceNotReceived: boolean;
  readonly adviceTimeTaken: boolean;
}
