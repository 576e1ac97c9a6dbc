import type { Pool, PoolClient } from 'pg';

import { rfc3339 } from '../../database/instants.js';
import { columnValues, instantOf } from './column-values.js';
import type { Step } from './step.js';
import { writtenValues, writtenWith } from './written-with.js';

/**
 * The hot statement: one round trip and one commit for the state, its trail and all that goes with it.
 *
 * - `revision` is the lock. Whoever waits for the row sees the new revision afterwards and writes nothing.
 * - `clock_timestamp()` decides at the write, not at the decision: a ballot after the close finds the deadline past,
 *   whether or not a worker has run. It is read again when the row had to be waited for.
 * - Nothing notifies: notifying transactions commit one at a time.
 */
const text = `
  WITH step AS (
    UPDATE cases SET state = $10, context = $11, version = $12, state_name = $13, phase = $14, region = $15,
      country = $16, due_at = $17, turn = $18, open = $19, revision = $20, last_hash = $21, updated_at = $9,
      number = CASE WHEN NOT $24 OR number IS NOT NULL THEN number
        WHEN procedure = 'withdrawal' THEN nextval('withdrawal_numbers') ELSE nextval('application_numbers') END,
      numbered_revision = CASE WHEN $24 AND number IS NULL THEN $20 ELSE numbered_revision END
    WHERE id = $1 AND revision = $22 AND ($23::timestamptz IS NULL OR clock_timestamp() < $23)
    RETURNING id, revision, number
  ), stopped AS (
    DELETE FROM deadlines USING step WHERE case_id = step.id AND deadlines.id = ANY ($25::text[])
  ), corrected AS (
    INSERT INTO drafts (case_id, revision, form, saved_by, saved_at)
    SELECT step.id, 1, $26::jsonb, $6::uuid, $9::timestamptz FROM step WHERE $26::jsonb IS NOT NULL
    ON CONFLICT (case_id) DO UPDATE SET revision = drafts.revision + 1, form = excluded.form,
      saved_by = excluded.saved_by, saved_at = excluded.saved_at
  ), ${writtenWith}
  SELECT number FROM step`;

/** The hot statement with its parameters, as it is sent. */
export function stepStatement(step: Step): { name: string; text: string; values: unknown[] } {
  const values = [
    ...writtenValues(step, instantOf(step)),
    ...columnValues(step),
    step.revision,
    step.before === null ? null : rfc3339(step.before),
    step.columns.numbered,
    step.deadlines.gone,
    step.form === null ? null : JSON.stringify(step.form),
  ];
  return { name: 'write-step', text, values };
}

/**
 * Writes a step, if the case is still at the revision on which it was decided and no deadline has come due since.
 * @returns the case's number, or null when nothing was written because somebody or some deadline was first
 */
export async function writeStep(pool: Pool | PoolClient, step: Step): Promise<{ number: number | null } | null> {
  const { rows } = await pool.query<{ number: number | null }>(stepStatement(step));
  return rows[0] ?? null;
}
