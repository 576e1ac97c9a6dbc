import type { Pool } from 'pg';

const text = `DELETE FROM deadlines WHERE case_id = $1 AND id = ANY ($2::text[]) AND due_at <= clock_timestamp()`;

/**
 * Removes deadlines that came due and that no guard let pass: nothing has happened, so there is no step to write. Only what
 * is due goes, so a deadline that somebody has set anew meanwhile stays.
 */
export async function dropDeadlines(pool: Pool, caseId: string, ids: readonly string[]): Promise<void> {
  await pool.query({ name: 'drop-deadlines', text, values: [caseId, ids] });
}
