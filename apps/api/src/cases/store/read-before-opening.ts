import type { Pool } from 'pg';

import type { Instant, JsonObject } from '../../../../../libs/engine/types.js';
import { milliseconds } from '../../database/instants.js';
import type { KeyOfRequest } from './read-case.js';
import type { EarlierRequest } from './stored-case.js';

/** What is needed to open a case. */
export interface BeforeOpening {
  readonly now: Instant;
  /** The operator's rule set in force; null where the procedure's own values stand. */
  readonly ruleSet: { readonly id: string; readonly overrides: JsonObject } | null;
  readonly organisationKnown: boolean;
  readonly earlierRequest: EarlierRequest | null;
}

interface Row {
  readonly now: Instant;
  readonly rule_set: { id: string; overrides: JsonObject } | null;
  readonly organisation_known: boolean;
  readonly mac: Buffer | null;
  readonly case_id: string;
  readonly revision: number;
}

const text = `
  SELECT ${milliseconds('clock_timestamp()')} AS now,
    (SELECT json_build_object('id', id, 'overrides', overrides) FROM rule_sets
      WHERE procedure = $1 AND in_force_from <= clock_timestamp()
      ORDER BY in_force_from DESC, id DESC LIMIT 1) AS rule_set,
    EXISTS (SELECT FROM organisations WHERE id = $2) AS organisation_known,
    i.mac, i.case_id, i.revision
  FROM (SELECT) AS nothing LEFT JOIN idempotency i ON i.person_id = $3 AND i.key = $4`;

/**
 * Reads in one round trip what opening a case depends on.
 * @param organisation id of the organisation that is said to be known; null for a new one
 */
export async function readBeforeOpening(
  pool: Pool,
  procedure: string,
  organisation: string | null,
  request: KeyOfRequest,
): Promise<BeforeOpening> {
  const values = [procedure, organisation, request.person, request.key];
  const { rows } = await pool.query<Row>({ name: 'read-before-opening', text, values });
  const [row] = rows;
  if (!row) throw new Error('A query without a source gives one row.');
  return {
    now: row.now,
    ruleSet: row.rule_set,
    organisationKnown: row.organisation_known,
    earlierRequest: row.mac && { mac: row.mac, case: row.case_id, revision: row.revision },
  };
}
