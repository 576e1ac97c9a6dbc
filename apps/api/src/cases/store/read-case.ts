import type { Pool } from 'pg';

import type { Deadline, Instant, JsonObject, StateValue } from '../../../../../libs/engine/types.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import { milliseconds } from '../../database/instants.js';
import type { StoredCase } from './stored-case.js';

/** The columns of a case as {@link caseColumns} reads them. */
export interface CaseRow {
  readonly id: string;
  readonly procedure: string;
  readonly version: string;
  readonly state: StateValue;
  readonly context: JsonObject;
  readonly number: number | null;
  readonly numbered_revision: number | null;
  readonly organisation_id: string;
  readonly earlier_case_id: string | null;
  readonly region: Ralo | null;
  readonly revision: number;
  readonly last_hash: string;
  readonly opened_at: Instant;
  readonly updated_at: Instant;
  readonly now: Instant;
  readonly deadlines: readonly Deadline[] | null;
}

interface Row extends CaseRow {
  readonly earlier_mac: Buffer | null;
  readonly earlier_case: string;
  readonly earlier_revision: number;
}

/** A case `c` with its deadlines and the database's clock. */
export const caseColumns = `c.id, c.procedure, c.version, c.state, c.context, c.number, c.numbered_revision, c.organisation_id,
    c.earlier_case_id, c.region, c.revision, c.last_hash,
    ${milliseconds('c.created_at')} AS opened_at,
    ${milliseconds('c.updated_at')} AS updated_at,
    ${milliseconds('clock_timestamp()')} AS now,
    (SELECT json_agg(json_build_object('id', d.id, 'name', d.name, 'due', ${milliseconds('d.due_at')}) ORDER BY d.due_at, d.id)
      FROM deadlines d WHERE d.case_id = c.id) AS deadlines`;

/**
 * Everything a decision needs, in one round trip: the case, its deadlines, the database's clock, and whether this person
 * has sent this key before.
 */
const text = `
  SELECT ${caseColumns},
    i.mac AS earlier_mac, i.case_id AS earlier_case, i.revision AS earlier_revision
  FROM cases c LEFT JOIN idempotency i ON i.person_id = $2 AND i.key = $3
  WHERE c.id = $1`;

/** A case that was read without regard to an earlier request. */
export function toStoredCase(row: CaseRow): StoredCase {
  const { procedure, version, state, context } = row;
  return {
    id: row.id,
    snapshot: { procedure, version, state, context, deadlines: row.deadlines ?? [] },
    number: row.number,
    numberedRevision: row.numbered_revision,
    organisation: row.organisation_id,
    earlierCase: row.earlier_case_id,
    region: row.region,
    revision: row.revision,
    lastHash: row.last_hash,
    openedAt: row.opened_at,
    updatedAt: row.updated_at,
    // After a failover the clock may be behind what has been written; time in a case never runs backwards.
    now: Math.max(row.now, row.updated_at),
    earlierRequest: null,
  };
}

function withRequest(row: Row): StoredCase {
  const { earlier_mac: mac, earlier_case, earlier_revision: revision } = row;
  return { ...toStoredCase(row), earlierRequest: mac && { mac, case: earlier_case, revision } };
}

/** Who asks, under which idempotency key. */
export interface KeyOfRequest {
  readonly person: string;
  readonly key: string;
}

/** The case with this id, null where there is none. */
export async function readCase(pool: Pool, id: string, request: KeyOfRequest | null): Promise<StoredCase | null> {
  const values = [id, request?.person ?? null, request?.key ?? null];
  const { rows } = await pool.query<Row>({ name: 'read-case', text, values });
  return rows[0] ? withRequest(rows[0]) : null;
}
