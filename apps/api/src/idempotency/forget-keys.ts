import type { Pool } from 'pg';

/**
 * Forgets keys of requests on cases that are older than this, at least a day: the same key then stands for a new act.
 * @returns how many were forgotten, at most as many as asked for
 */
export async function forgetKeys(pool: Pool, days: number, most: number): Promise<number> {
  const text = 'SELECT forget_request_keys($1, $2) AS forgotten';
  const { rows } = await pool.query<{ forgotten: number }>({ name: 'forget-keys', text, values: [days, most] });
  return rows[0]?.forgotten ?? 0;
}
