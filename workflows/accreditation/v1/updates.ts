import type { AccreditationContext, HeldPhase, Outcome } from './context.js';
import { drop, extend, run } from '../../shared/clocks.js';
import { endOvertakenReviews } from '../../shared/review-updates.js';
import type { Ralo } from '../../shared/roles.js';

type Context = AccreditationContext;
type Change = Partial<Context>;

/** Days of each clock, by the rule that sets them. */
const clockDays = {
  draft: 'draftLapseDays',
  completeness: 'completenessDays',
  returned: 'returnedLapseDays',
  dueDiligence: 'dueDiligenceDays',
  question: 'questionDays',
  advice: 'adviceDays',
  hold: 'holdLapseDays',
  votesUsed: 'votesUsedLapseDays',
} as const;
export type ClockName = keyof typeof clockDays;

/** The rule behind each clock of a case. */
export const clockRules: Readonly<Record<string, string>> = {
  ...clockDays,
  vote: 'voteDays',
  reviewWindow: 'reviewWindowDays',
  board: 'reviewDays',
};

/** Starts the clock of a phase, or lets it run on with what was left. */
export const startOrResume = (context: Context, params: { clock: ClockName }): Change =>
  run(context, { clock: params.clock, days: context.rules[clockDays[params.clock]] });

/** A new question gets its full time. */
export const restart = (context: Context, params: { clock: ClockName }): Change =>
  startOrResume({ ...context, ...drop(context, { clocks: [params.clock] }) }, params);

/** A new phase: the clocks of the one before are over. */
export const newPhase = (context: Context): Change => {
  const phases = Object.keys(clockDays);
  return { ...drop(context, { clocks: phases }), extended: {} };
};

export const place = (_: Context, params: { country: string | null; region: Ralo | null }): Change => ({ ...params });

export const assignRegion = (context: Context, params: { region: Ralo; country: string | undefined }): Change => ({
  region: params.region,
  country: params.country ?? context.country,
});

export const askQuestion = (context: Context): Change => {
  const asked = context.questions.asked + 1;
  return { questions: { asked, open: [...context.questions.open, asked] } };
};

export const closeQuestion = (context: Context, params: { question: number }): Change => ({
  questions: { ...context.questions, open: context.questions.open.filter((q) => q !== params.question) },
});

export const hold = (_: Context, params: { from: HeldPhase }): Change => ({ heldFrom: params.from });

export const unhold = (context: Context): Change => ({ heldFrom: null, ...drop(context, { clocks: ['hold'] }) });

export const extendBy = (context: Context, params: { clock: ClockName; days: number }): Change => ({
  ...extend(context, params),
  extended: { ...context.extended, [params.clock]: (context.extended[params.clock] ?? 0) + params.days },
});

/** Due diligence starts again: the region will be asked anew. */
export const forgetAdvice = (): Change => ({
  advice: null,
  pendingAdvice: null,
  adviceNotReceived: false,
  adviceTimeTaken: false,
});

/** Entering a decision: a new one where something has just decided, the standing one where the case came back. */
export const decide = (context: Context, params: { outcome: Outcome }): Change => {
  if (!context.settling) return {};
  const window = run(
    { ...context, ...drop(context, { clocks: ['reviewWindow'] }) },
    { clock: 'reviewWindow', days: context.rules.reviewWindowDays },
  );
  return {
    ...window,
    ...endOvertakenReviews(context),
    decision: { outcome: params.outcome, ...context.settling, at: context.now },
    inForce: params.outcome === 'accredited',
    settling: null,
  };
};
