import type { Exit, LeavePhase, Motion, Outcome, WithdrawalContext } from './context.js';
import type { Ground } from './events.js';
import { closingMidnight, dayMs, midnightNotBefore, runClock } from '../../../libs/calendar/index.js';
import { drop, run } from '../../shared/clocks.js';
import { endOvertakenReviews } from '../../shared/review-updates.js';

type Context = WithdrawalContext;
type Change = Partial<Context>;

/** Days of each clock, by the rule that sets them. */
const clockDays = {
  beginning: 'beginningLapseDays',
  evidence: 'evidenceDays',
  response: 'responseDays',
  hearing: 'hearingDays',
  advice: 'adviceDays',
  motion: 'motionLapseDays',
  second: 'secondDays',
  choice: 'choiceDays',
  votesUsed: 'votesUsedLapseDays',
  exit: 'exitConfirmDays',
  acknowledge: 'acknowledgeDays',
} as const;
type ClockName = keyof typeof clockDays;

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

/** The choice period ends at a midnight: of three days from 8 August, when 12 August begins (S11). */
export function runChoice(context: Context): Change {
  const stopped = context.clocks.choice;
  const due = stopped
    ? midnightNotBefore(runClock(stopped, context.now).due ?? NaN)
    : closingMidnight(context.now, context.rules.choiceDays + 1);
  return { clocks: { ...context.clocks, choice: { due, left: null } } };
}

/** A new phase: the clocks of the one before are over. */
export const newPhase = (context: Context): Change => drop(context, { clocks: Object.keys(clockDays) });

export const openCase = (context: Context, params: { ground: Ground | undefined }): Change => ({
  ground: params.ground ?? context.ground,
});

export const addEvidence = (context: Context): Change => ({ evidence: context.evidence + 1 });

/** Evidence that follows the notice: from then on the ALS has some days at least. The clock stands still when this is asked. */
export function leaveTimeToRespond(context: Context): Change {
  const least = context.rules.lateEvidenceDays * dayMs;
  const left = context.clocks.response?.left ?? 0;
  return left < least ? { clocks: { ...context.clocks, response: { due: null, left: least } } } : {};
}

export const giveNotice = (context: Context): Change => ({ noticeAt: context.now });

export const recordAnswer = (context: Context, params: { cured: boolean }): Change => ({
  answeredAt: context.answeredAt ?? context.now,
  saysCured: context.saysCured || params.cured,
});

export const endResponse = (): Change => ({ responseOver: true });

export const askHearing = (context: Context): Change => ({
  hearing: { askedAt: context.now, heldAt: null, attended: null },
});

/** To be heard is to have answered; not to come is not. */
export const recordHearing = (context: Context, params: { heldAt: string; attended: boolean }): Change => ({
  hearing: context.hearing && {
    ...context.hearing,
    heldAt: Date.parse(params.heldAt),
    attended: params.attended,
  },
  answeredAt: context.answeredAt ?? (params.attended ? context.now : null),
});

type By = { person: string; seat: string };

export const move = (context: Context, params: By & { organisations: readonly string[] | undefined }): Change => {
  const { person, seat, organisations = [context.organisation] } = params;
  return { motion: { mover: { person, seat, at: context.now }, seconder: null, together: [...organisations].sort() } };
};

const change = (context: Context, to: Partial<Motion>): Change =>
  context.motion ? { motion: { ...context.motion, ...to } } : {};

export const second = (context: Context, { person, seat }: By): Change =>
  change(context, { seconder: { person, seat, at: context.now } });

/** A motion that nobody seconded, or that was voted on. */
export const dropMotion = (context: Context): Change => ({ motion: null, ...drop(context, { clocks: ['second'] }) });

/** The one that is taken out stands alone; the others go on together without it. */
export const split = (context: Context, params: { organisation: string | undefined }): Change => {
  const out = params.organisation ?? context.organisation;
  const own = out === context.organisation;
  return change(context, {
    together: own ? [out] : (context.motion?.together.filter((one) => one !== out) ?? []),
  });
};

export const askNonPublic = (): Change => ({ nonPublicAsked: true });

export const declareExit = (context: Context, params: { from: LeavePhase; person: string }): Change => ({
  exit: {
    from: params.from,
    declaredBy: params.person,
    declaredAt: context.now,
    confirmed: null,
    acknowledgedAt: null,
  },
});

const onExit = (context: Context, to: Partial<Exit>): Change =>
  context.exit ? { exit: { ...context.exit, ...to } } : {};

export const confirmExit = (context: Context, { byStaff, person }: { byStaff: boolean; person: string }): Change => ({
  ...onExit(context, { confirmed: { by: byStaff ? 'staff' : 'representative', person, at: context.now } }),
  ...drop(context, { clocks: ['exit'] }),
});

/** As if nothing had been declared. */
export const stay = (context: Context): Change => ({
  exit: null,
  ...drop(context, { clocks: ['exit', 'acknowledge'] }),
});

export const leave = (context: Context): Change => ({
  ...onExit(context, { acknowledgedAt: context.now }),
  inForce: false,
});

/** Entering a decision: a new one where something has just decided, the standing one where the case came back. */
export const decide = (context: Context, params: { outcome: Outcome }): Change => {
  if (!context.settling) return {};
  const window = run(
    { ...context, ...drop(context, { clocks: ['reviewWindow'] }) },
    { clock: 'reviewWindow', days: context.rules.reviewWindowDays },
  );
  return {
    ...(params.outcome === 'withdrawn' ? window : drop(context, { clocks: ['reviewWindow'] })),
    ...endOvertakenReviews(context),
    decision: { outcome: params.outcome, ...context.settling, at: context.now },
    inForce: params.outcome === 'retained',
    settling: null,
  };
};
