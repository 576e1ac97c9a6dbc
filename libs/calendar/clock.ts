import type { Instant } from './days.js';

/**
 * A period that can be stopped and goes on with what was left. Plain JSON, so that it can live in a case.
 * Exactly one of `due` and `left` is a number.
 */
export interface Clock {
  /** When it runs out, while it is running. */
  readonly due: Instant | null;
  /** Milliseconds still to run, while it is stopped; never negative. */
  readonly left: number | null;
  /** Somebody was reminded that it runs out; cleared by an extension. */
  readonly reminded?: boolean;
}

function checkPeriod(ms: number): void {
  if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`${ms} is not a number of milliseconds to run`);
}

/**
 * A clock that runs out `ms` milliseconds after `now`.
 * @throws RangeError for a period that is negative or not finite.
 */
export function startClock(now: Instant, ms: number): Clock {
  checkPeriod(ms);
  return { due: now + ms, left: null };
}

/** Stops it and keeps what was left; nothing is left of one that had run out. A stopped clock stays as it is. */
export function stopClock(clock: Clock, now: Instant): Clock {
  return clock.due === null ? clock : { ...clock, due: null, left: Math.max(clock.due - now, 0) };
}

/** Lets it go on with what was left. A running clock stays as it is. */
export function runClock(clock: Clock, now: Instant): Clock {
  return clock.left === null ? clock : { ...clock, due: now + clock.left, left: null };
}

/**
 * Adds `ms` milliseconds, running or stopped, and forgets the reminder: there will be another time to remind.
 * @throws RangeError for a period that is negative or not finite.
 */
export function extendClock({ due, left }: Clock, ms: number): Clock {
  checkPeriod(ms);
  return { due: due === null ? null : due + ms, left: left === null ? null : left + ms };
}

/** Whether it is running; one that has run out without being stopped counts as running. */
export function isRunning(clock: Clock): boolean {
  return clock.due !== null;
}
