import type { Pool } from 'pg';

import { ProblemError } from '../../../../libs/problems/index.js';

const text = `SELECT id FROM cases WHERE organisation_id = $1 AND procedure = 'withdrawal' AND open`;

/** True where PostgreSQL refused a second open withdrawal of the same organisation. */
const isSecond = (error: unknown): boolean =>
  (error as { constraint?: string }).constraint === 'cases_one_open_withdrawal';

/**
 * Says which withdrawal of the organisation is open, where that keeps another from being so.
 * @throws ProblemError `not-possible-now` with the case that is open
 */
export async function unlessAlreadyOpen<T>(pool: Pool, organisation: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isSecond(error)) throw error;
    const { rows } = await pool.query<{ id: string }>({ name: 'open-withdrawal', text, values: [organisation] });
    throw new ProblemError(
      'not-possible-now',
      'A withdrawal of this organisation is open already: go on with that one.',
      {
        reason: 'already-open',
        ...(rows[0] && { case: rows[0].id }),
      },
    );
  }
}
