import type { Pool } from 'pg';

/** In the order of the key, so that two processes at once wait for each other once instead of for each row. */
const text = `
  DELETE FROM idempotency WHERE (person_id, key) IN (
    SELECT person_id, key FROM idempotency WHERE created_at < clock_timestamp() - make_interval(days => $1)
    ORDER BY person_id, key LIMIT $2
  )`;

/**
 * Forgets keys of requests on cases that are older than this: the same key then stands for a new act.
 * @returns how many were forgotten, at most as many as asked for
 */
export async function forgetKeys(pool: Pool, days: number, most: number): Promise<number> {
  const { rowCount } = await pool.query({ name: 'forget-keys', text, values: [days, most] });
  return rowCount ?? 0;
}
