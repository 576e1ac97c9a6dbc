import type { Instant } from '../../../../../libs/engine/types.js';
import { rfc3339 } from '../../database/instants.js';
import type { Step } from './step.js';

/**
 * What every write of a case adds in the same statement, after an expression `step` that holds the case's id when the
 * case was written and nothing when it was not: trail, sealed values, deadlines, letters, the idempotency row.
 *
 * Lists travel as one JSON parameter each: the statement stays the same for any number of rows, so it is planned once.
 * The foreign keys among them hold because they are checked when the statement ends.
 */
export const writtenWith = `
  trail AS (
    INSERT INTO transitions (case_id, revision, type, deadline, person, role, seat, region, actor, actor_hidden,
      from_state, to_state, at, procedure, version, payload, commitments, request_id, previous_hash, hash)
    SELECT step.id, r.revision, r.type, r.deadline, r.person, r.role, r.seat, r.region, r.actor, r.hidden,
      r."from", r."to", r.at, r.procedure, r.version, r.payload, r.commitments, r."requestId", r."previousHash", r.hash
    FROM step, json_to_recordset($2::json) AS r(revision int, type text, deadline text, person uuid, role text,
      seat text, region text, actor jsonb, hidden boolean, "from" text, "to" text, at timestamptz, procedure text,
      version text, payload jsonb, commitments jsonb, "requestId" text, "previousHash" text, hash text)
  ), values_apart AS (
    INSERT INTO sealed_data (case_id, revision, path, access, salt, bytes)
    SELECT step.id, s.revision, s.path, s.access, decode(s.salt, 'base64'), decode(s.bytes, 'base64')
    FROM step, json_to_recordset($3::json) AS s(revision int, path text, access text, salt text, bytes text)
  ), clocks AS (
    INSERT INTO deadlines (case_id, id, name, due_at)
    SELECT step.id, d.id, d.name, d.due FROM step, json_to_recordset($4::json) AS d(id text, name text, due timestamptz)
    ON CONFLICT (case_id, id) DO UPDATE SET due_at = excluded.due_at, attempts = 0, not_before = NULL
  ), letters AS (
    INSERT INTO messages (id, case_id, revision, letter, recipients, created_at)
    SELECT m.id, step.id, m.revision, m.letter, m.recipients, $9::timestamptz
    FROM step, json_to_recordset($5::json) AS m(id uuid, revision int, letter text, recipients text[])
  ), request AS (
    INSERT INTO idempotency (person_id, key, mac, case_id, revision, created_at)
    SELECT $6::uuid, $7::text, $8::bytea, step.id, step.revision, $9::timestamptz FROM step WHERE $7::text IS NOT NULL
  )`;

type Written = Pick<Step, 'case' | 'columns' | 'records' | 'hidden' | 'sealed' | 'messages' | 'deadlines' | 'request'>;

/** Parameters $1 to $9 of {@link writtenWith}. */
export function writtenValues(step: Written, at: Instant): unknown[] {
  return [
    step.case,
    JSON.stringify(recordRows(step)),
    JSON.stringify(step.sealed.map(sealedJson)),
    JSON.stringify(step.deadlines.running.map(({ id, name, due }) => ({ id, name, due: rfc3339(due) }))),
    JSON.stringify(step.messages),
    step.request?.person ?? null,
    step.request?.key ?? null,
    step.request?.mac ?? null,
    rfc3339(at),
  ];
}

function recordRows({ records, hidden, columns }: Written): unknown[] {
  return records.map((record) => ({
    ...record,
    person: record.actor?.person,
    role: record.actor?.role,
    seat: record.actor?.seat,
    region: columns.region,
    hidden: hidden.includes(record.revision),
  }));
}

function sealedJson({ revision, path, access, salt, bytes }: Step['sealed'][number]): unknown {
  const inBase64 = (raw: Uint8Array): string => Buffer.from(raw).toString('base64');
  return { revision, path, access, salt: inBase64(salt), bytes: inBase64(bytes) };
}
