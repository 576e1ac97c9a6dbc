import { addDays, extendClock, runClock, startClock, stopClock } from '../../libs/calendar/index.js';
import type { Clock } from '../../libs/calendar/index.js';

const DAY = 86_400_000;

/** The part of a context that clocks need. `now` is set by the engine when it restores a case. */
export interface ClockContext {
  readonly now: number;
  readonly clocks: Readonly<Record<string, Clock>>;
}

const put = (context: ClockContext, name: string, clock: Clock): Pick<ClockContext, 'clocks'> => ({
  clocks: { ...context.clocks, [name]: clock },
});

/** Starts a clock of `days`, or lets one that was stopped run on. */
export function run(context: ClockContext, params: { clock: string; days: number }): Pick<ClockContext, 'clocks'> {
  const existing = context.clocks[params.clock];
  const clock = existing ? runClock(existing, context.now) : startClock(context.now, params.days * DAY);
  return put(context, params.clock, clock);
}

/** Stops a clock; what was left remains. */
export function stop(context: ClockContext, params: { clock: string }): Pick<ClockContext, 'clocks'> {
  const existing = context.clocks[params.clock];
  return existing ? put(context, params.clock, stopClock(existing, context.now)) : { clocks: context.clocks };
}

/** Forgets clocks: the phase they belonged to is over. */
export function drop(context: ClockContext, params: { clocks: readonly string[] }): Pick<ClockContext, 'clocks'> {
  return {
    clocks: Object.fromEntries(Object.entries(context.clocks).filter(([name]) => !params.clocks.includes(name))),
  };
}

/** Gives a clock more days, whether it runs or stands. What is overdue gets them from now on, not from a day long past. */
export function extend(context: ClockContext, params: { clock: string; days: number }): Pick<ClockContext, 'clocks'> {
  const existing = context.clocks[params.clock];
  if (!existing) return { clocks: context.clocks };
  const { due } = existing;
  const from = due !== null && due < context.now ? { ...existing, due: context.now } : existing;
  return put(context, params.clock, extendClock(from, params.days * DAY));
}

/** Remembers that the reminder before the due instant was sent, so that a stopped clock does not send it again. */
export function markReminded(context: ClockContext, params: { clock: string }): Pick<ClockContext, 'clocks'> {
  const existing = context.clocks[params.clock];
  return existing ? put(context, params.clock, { ...existing, reminded: true }) : { clocks: context.clocks };
}

export const wasReminded = (context: ClockContext, clock: string): boolean => context.clocks[clock]?.reminded === true;

/** True where a clock has nothing left. */
export function ranOut(context: ClockContext, clock: string): boolean {
  const found = context.clocks[clock];
  if (!found) return false;
  return found.due === null ? found.left === 0 : found.due <= context.now;
}

/** Milliseconds until a running clock is due, never negative; NaN (which the engine refuses) without one. */
export const untilDue =
  (clock: string) =>
  ({ context }: { context: ClockContext }): number =>
    Math.max(0, (context.clocks[clock]?.due ?? NaN) - context.now);

/** Milliseconds until `days` before a running clock is due, never negative. */
export const untilBefore =
  <C extends ClockContext>(clock: string, days: (context: C) => number) =>
  ({ context }: { context: C }): number =>
    Math.max(0, addDays(context.clocks[clock]?.due ?? NaN, -days(context)) - context.now);

/** A fixed number of days from now. */
export const everyDays =
  <C>(days: (context: C) => number) =>
  ({ context }: { context: C }): number =>
    days(context) * DAY;
