import type { Pool } from 'pg';

/**
 * Takes up cases with a deadline that is due. `SKIP LOCKED` gives each process others; the mark left behind keeps the rest
 * away while the case is being caught up, and is the back-off too: a case that was caught up has no such row any more, one
 * that failed, or whose worker died, comes up again after 2, 4, 8 ... seconds, at most an hour. Nothing is held open
 * meanwhile, so a worker can neither block the case it works on nor leave a lock behind.
 */
const text = `
  WITH due AS (
    SELECT case_id, id FROM deadlines
    WHERE due_at <= clock_timestamp() AND (not_before IS NULL OR not_before <= clock_timestamp())
    ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED
  ), taken AS (
    UPDATE deadlines d SET attempts = attempts + 1,
      not_before = clock_timestamp() + least(interval '1 hour', interval '1 second' * power(2, least(attempts, 20) + 1))
    FROM due WHERE d.case_id = due.case_id AND d.id = due.id RETURNING d.case_id
  )
  SELECT DISTINCT case_id AS case FROM taken`;

/** Ids of cases to be caught up now, by this process. */
export async function takeDueCases(pool: Pool, most: number): Promise<string[]> {
  const { rows } = await pool.query<{ case: string }>({ name: 'take-due-cases', text, values: [most] });
  return rows.map((row) => row.case);
}
