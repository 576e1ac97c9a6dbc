import type { Pool } from 'pg';

import type { Instant } from '../../../../../libs/engine/types.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import { milliseconds } from '../../database/instants.js';

/** A step that put the form into the trail, as a whole or in part. */
export interface FormRecord {
  readonly case: string;
  readonly revision: number;
  readonly type: string;
  readonly at: Instant;
  readonly actor: Actor;
  /** JSON pointers of everything that was sealed with it, erased since or not. */
  readonly paths: readonly string[];
}

const text = `
  SELECT case_id AS "case", revision, type, ${milliseconds('at')} AS at, actor,
    ARRAY (SELECT jsonb_object_keys(commitments)) AS paths
  FROM transitions WHERE case_id = $1 AND type = ANY ($2) ORDER BY revision`;

/** The steps of these types in a case, oldest first. */
export async function formRecords(pool: Pool, caseId: string, types: readonly string[]): Promise<FormRecord[]> {
  return (await pool.query<FormRecord>({ name: 'form-records', text, values: [caseId, types] })).rows;
}
