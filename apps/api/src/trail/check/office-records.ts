import type { Pool } from 'pg';

import type { Json } from '../../../../../libs/engine/types.js';
import { rfc3339 } from '../../database/instants.js';
import { officeCase } from '../../office-trail/office-case.js';
import { recordColumns } from './record-columns.js';
import type { RecordRow } from './record-columns.js';
import type { StoredRecord } from './stored-records.js';

interface SealedPart {
  readonly path: string;
  readonly salt: string;
  /** Canonical JSON in base 64. */
  readonly bytes: string;
}

interface Row extends RecordRow {
  readonly sealed: readonly SealedPart[] | null;
}

const text = `
  SELECT from_state AS "from", to_state AS "to", ${recordColumns},
    (SELECT json_agg(json_build_object('path', s.path, 'salt', encode(s.salt, 'hex'), 'bytes', encode(s.bytes, 'base64')))
      FROM office_sealed s WHERE s.revision = office_trail.revision) AS sealed
  FROM office_trail ORDER BY revision LIMIT $1`;

function toStored({ sealed, ...row }: Row): StoredRecord {
  const { revision, type, actor, from, to, at, version, payload, commitments, requestId, hash, previousHash } = row;
  const record = {
    ...{ case: officeCase.case, revision, type, deadline: null, actor, from, to, at: rfc3339(at) },
    ...{ procedure: officeCase.procedure, version, payload, commitments, requestId },
  };
  const opened = (sealed ?? []).map(({ path, salt, bytes }) => ({
    ...{ path, salt },
    value: JSON.parse(Buffer.from(bytes, 'base64').toString()) as Json,
  }));
  return {
    link: { record, hash, opened },
    recorded: { type, deadline: null, at, actor, from, to, payload },
    previousHash,
    // The seat of the list is the one that a record is about, not the one that somebody acted in.
    columnsAgree: (actor?.person ?? null) === row.person && (actor?.role ?? null) === row.role,
    opened: opened.length,
    erased: Object.keys(commitments).length - opened.length,
  };
}

/** The records of the office as they are stored, oldest first. */
export async function officeRecords(pool: Pool, most: number): Promise<StoredRecord[]> {
  return (await pool.query<Row>(text, [most])).rows.map(toStored);
}
