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
