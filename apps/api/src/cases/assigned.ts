import type { Pool } from 'pg';

import { seatsByAssignment } from '../../../../libs/policy/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';

/**
 * Who is, or was, to review which case: whoever sat in a named seat when it was named, whoever took such a seat over while
 * the review runs, and whoever had a say in it. Who comes into the seat later does not inherit the cases of others.
 */
const assigned = `(
  SELECT t.case_id, s.person_id AS person FROM transitions t JOIN cases c ON c.id = t.case_id
  JOIN seats s ON t.payload -> 'reviewers' ? s.seat
  WHERE t.type = 'review.assign' AND (
    (s.since <= t.at AND (s.until IS NULL OR s.until > t.at))
    OR (c.context #> '{openReviews,board,reviewers}' ? s.seat
      AND s.since <= clock_timestamp() AND (s.until IS NULL OR s.until > clock_timestamp()))
  )
  UNION SELECT t.case_id, t.person FROM transitions t WHERE t.type = 'review.decide'
)`;

/** Where the review of a case still has to be given to somebody. */
const toBeAssigned = (alias: string): string => `${alias}.context #> '{openReviews,board,reviewers}' = '[]'::jsonb`;

/**
 * Narrows a list to the cases that are these readers' to review, and to those for which nobody is named yet. `alias` is
 * the query's name for the table of cases.
 */
export function casesToReview(
  alias: string,
  readers: readonly Actor[],
): { sql: string; parameters: Readonly<Record<string, unknown>> } {
  const reviewers = seatsByAssignment(readers).map(({ person }) => person);
  if (reviewers.length === 0) return { sql: 'FALSE', parameters: {} };
  return {
    sql: `(${alias}.id IN (SELECT a.case_id FROM ${assigned} a WHERE a.person = ANY (:reviewers::uuid[]))
      OR ${toBeAssigned(alias)})`,
    parameters: { reviewers },
  };
}

/**
 * The people to whom these cases are or were assigned, by case, as far as it matters to these readers: the same rule as
 * {@link casesToReview} for those who are named, for what is read singly. One query, and none where no reader reaches a case that way.
 */
export async function assignedTo(
  pool: Pool,
  readers: readonly Actor[],
  cases: readonly string[],
): Promise<(id: string) => readonly string[]> {
  if (seatsByAssignment(readers).length === 0 || cases.length === 0) return () => [];
  const text = `SELECT a.case_id AS "case", a.person FROM ${assigned} a WHERE a.case_id = ANY ($1::uuid[])`;
  const values = [[...new Set(cases)]];
  const { rows } = await pool.query<{ case: string; person: string }>({ name: 'assigned-to', text, values });
  return (id) => rows.filter((row) => row.case === id).map(({ person }) => person);
}
