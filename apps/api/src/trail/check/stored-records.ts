import type { Pool } from 'pg';

import type { RecordedTransition } from '../../../../../libs/engine/index.js';
import type { ChainLink } from '../../../../../libs/trail/index.js';
import type { Actor } from '../../../../../workflows/shared/roles.js';
import { rfc3339 } from '../../database/instants.js';
import { putBack } from '../put-back.js';
import { sealedWith } from '../sealed-values.js';
import type { StoredValue } from '../sealed-values.js';
import { recordColumns } from './record-columns.js';
import type { RecordRow } from './record-columns.js';

/** A record as it lies in the database, with what can be checked of it. */
export interface StoredRecord {
  readonly link: ChainLink;
  readonly recorded: RecordedTransition;
  readonly previousHash: string;
  /** Whether the columns that lists are narrowed by say the same as the part that is hashed. */
  readonly columnsAgree: boolean;
  readonly opened: number;
  readonly erased: number;
}

/** What every record of a case has, and the columns beside what is hashed. */
interface Row extends RecordRow {
  readonly actor: Actor | null;
  readonly case: string;
  readonly procedure: string;
  readonly deadline: string | null;
}

const text = `
  SELECT case_id AS "case", procedure, deadline, from_state AS "from", to_state AS "to", ${recordColumns}
  FROM transitions WHERE case_id = $1 ORDER BY revision LIMIT $2`;

const agrees = ({ actor, person, role, seat }: RecordRow): boolean =>
  (actor?.person ?? null) === person && (actor?.role ?? null) === role && (actor?.seat ?? null) === seat;

/** Columns of a row, with the sealed values of it, as something to check. */
function toStored(row: Row, values: readonly StoredValue[]): StoredRecord {
  const { revision, type, deadline, actor, from, to, at, version, payload, commitments, requestId, hash } = row;
  const record = {
    ...{ case: row.case, revision, type, deadline, actor, from, to, at: rfc3339(at) },
    ...{ procedure: row.procedure, version, payload, commitments, requestId },
  };
  const opened = values.map(({ path, salt, value }) => ({ path, salt, value }));
  return {
    link: { record, hash, opened },
    recorded: { type, deadline, at, actor, from, to, payload: putBack(payload, values) },
    previousHash: row.previousHash,
    columnsAgree: agrees(row),
    opened: opened.length,
    erased: Object.keys(commitments).filter((path) => path.startsWith('/')).length - opened.length,
  };
}

/** The records of a case as they are stored, oldest first. */
export async function storedRecords(pool: Pool, caseId: string, most: number): Promise<StoredRecord[]> {
  const { rows } = await pool.query<Row>(text, [caseId, most]);
  const wanted = rows.map(({ revision }) => ({ caseId, revision }));
  const byRevision = Map.groupBy(await sealedWith(pool, wanted), ({ revision }) => revision);
  return rows.map((row) => toStored(row, byRevision.get(row.revision) ?? []));
}
