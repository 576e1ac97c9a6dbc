import type { Pool } from 'pg';

import type { RecordedTransition } from '../../../../libs/engine/index.js';
import type { Instant } from '../../../../libs/engine/types.js';
import { milliseconds, rfc3339 } from '../database/instants.js';
import { putBack } from './put-back.js';
import { sealedWith } from './sealed-values.js';

/** A transition ready to be gone through again. */
export interface Recorded extends RecordedTransition {
  readonly revision: number;
  readonly hash: string;
}

const text = `
  SELECT revision, type, deadline, ${milliseconds('at')} AS at, actor, from_state AS "from", to_state AS "to", payload, hash
  FROM transitions WHERE case_id = $1 AND at <= $2 ORDER BY revision`;

/** A case's transitions up to an instant, oldest first, with every sealed value that is left at its place: not to be served. */
export async function recordsUntil(pool: Pool, caseId: string, instant: Instant): Promise<Recorded[]> {
  const { rows } = await pool.query<Recorded>({ name: 'records-until', text, values: [caseId, rfc3339(instant)] });
  const values = await sealedWith(
    pool,
    rows.map(({ revision }) => ({ caseId, revision })),
  );
  return rows.map((row) => {
    const own = values.filter(({ revision }) => revision === row.revision);
    return { ...row, payload: putBack(row.payload, own) };
  });
}
