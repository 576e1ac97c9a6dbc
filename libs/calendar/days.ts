/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** One day in UTC, which has no daylight saving and, in this count, no leap seconds. */
export const dayMs = 86_400_000;

/**
 * When something ends that is open for a number of days, the day of opening being the first:
 * 00:00 UTC at the end of the last one. Opened 4 April 23:49 for five days: closes when 9 April begins.
 * @throws RangeError unless `days` is a whole number of at least one.
 */
export function closingMidnight(openedAt: Instant, days: number): Instant {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`${days} is not a number of days to be open`);
  return (Math.floor(openedAt / dayMs) + days) * dayMs;
}

/** The first 00:00 UTC that is not before `at`; `at` itself where it is one. */
export function midnightNotBefore(at: Instant): Instant {
  return Math.ceil(at / dayMs) * dayMs;
}

/**
 * The same time of day in UTC, `days` later; earlier for a negative number.
 * @throws RangeError unless `days` is a whole number.
 */
export function addDays(at: Instant, days: number): Instant {
  if (!Number.isInteger(days)) throw new RangeError(`${days} is not a whole number of days`);
  return at + days * dayMs;
}
