import type { Pool } from 'pg';

/** Name of an organisation, as it is now. */
export async function organisationName(pool: Pool, id: string): Promise<string> {
  const text = 'SELECT name FROM organisations WHERE id = $1';
  const { rows } = await pool.query<{ name: string }>({ name: 'organisation-name', text, values: [id] });
  return rows[0]?.name ?? '';
}
