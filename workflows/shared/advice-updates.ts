import type { AdviceContext, RegionalAdvice } from './advice-state.js';
import { extend } from './clocks.js';

type Change = Partial<AdviceContext>;
type Given = Pick<RegionalAdvice, 'advice' | 'reached'> & { person: string };

const given = (context: AdviceContext, { advice, reached, person }: Given): RegionalAdvice => ({
  advice,
  reached,
  givenBy: [person],
  at: context.now,
});

/** More time for the region, once. */
export const takeTime = (context: AdviceContext): Change => ({
  ...extend(context, { clock: 'advice', days: context.rules.adviceExtensionDays }),
  adviceTimeTaken: true,
});

/** The region's advice, complete. It replaces an earlier one and an earlier "no advice received". */
export const recordAdvice = (context: AdviceContext, params: Given): Change => ({
  advice: given(context, params),
  pendingAdvice: null,
  adviceNotReceived: false,
});

/** Advice that waits for a second leader; an earlier complete one stays until then. */
export const proposeAdvice = (context: AdviceContext, params: Given): Change => ({
  pendingAdvice: given(context, params),
});

export const confirmAdvice = (context: AdviceContext, params: { person: string }): Change =>
  context.pendingAdvice
    ? {
        advice: {
          ...context.pendingAdvice,
          givenBy: [...context.pendingAdvice.givenBy, params.person],
          at: context.now,
        },
        pendingAdvice: null,
        adviceNotReceived: false,
      }
    : {};

export const goOnWithoutAdvice = (): Change => ({ adviceNotReceived: true, pendingAdvice: null });
