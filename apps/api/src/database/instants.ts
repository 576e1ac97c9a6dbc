import type { Instant } from '../../../../libs/engine/types.js';

/** SQL that gives a timestamptz as whole milliseconds: exact, unlike a text in some session's style. */
export function milliseconds(expression: string): string {
  return `floor(extract(epoch FROM ${expression}) * 1000)::float8`;
}

/** RFC 3339 with milliseconds, UTC: what PostgreSQL and the trail are given. */
export function rfc3339(instant: Instant): string {
  return new Date(instant).toISOString();
}
