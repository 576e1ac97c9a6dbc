import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../../../../libs/engine/types.js';
import { canonicalBytes, commitment, genesisHash, hashRecord, saltLength } from '../../../../libs/trail/index.js';
import type { TrailRecord } from '../../../../libs/trail/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { milliseconds, rfc3339 } from '../database/instants.js';
import { plainActor } from '../trail/seal.js';
import { officeCase } from './office-case.js';
import type { OfficeEventType } from './office-case.js';

/** Something that happens in the office. */
export interface OfficeEvent {
  readonly type: OfficeEventType;
  readonly seat?: string;
  readonly organisation?: string;
  readonly from: string;
  readonly to: string;
  /** Ids, instants and closed vocabularies only. */
  readonly payload: JsonObject;
  /** Names, addresses and free texts, by their pointer into the payload. */
  readonly sealed?: Readonly<Record<string, string>>;
}

/** Who causes an event. */
export interface Cause {
  /** Null where nobody acted in the office itself: see `through`. */
  readonly actor: Actor | null;
  /**
   * What stands in the place of an actor. `case`: who took that step stands in the trail of the case. At the command line,
   * taken where this is left out, whoever may run it is known to the machine only.
   */
  readonly through?: 'commandLine' | 'case';
  readonly requestId: string | null;
}

/** What is kept of a request, so that the same one gets the same answer. */
export interface KeptRequest {
  readonly key: string;
  readonly mac: Buffer;
  readonly result: string;
}

/** What a transaction does its work on: TypeORM's manager, or a connection behind the same face. */
export interface Transaction {
  query<T>(text: string, values?: unknown[]): Promise<T>;
}

/** Held to the end of the transaction: the chain has one end. */
const lockKey = 7_046_157;

const head = `
  SELECT ${milliseconds('clock_timestamp()')} AS now,
    (SELECT json_build_object('revision', revision, 'hash', hash) FROM office_trail ORDER BY revision DESC LIMIT 1) AS last`;

const insert = `
  INSERT INTO office_trail (revision, type, person, role, seat, organisation_id, actor, from_state, to_state, at, version,
    payload, commitments, request_id, request_key, request_mac, result, previous_hash, hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`;

interface Head {
  readonly now: number;
  readonly last: { readonly revision: number; readonly hash: string } | null;
}

/**
 * Adds an event to the office's chain, in the transaction of what it tells of. Writers wait for each other here, so it
 * belongs at the end of a transaction.
 */
export async function recordInOffice(
  manager: Transaction,
  cause: Cause,
  event: OfficeEvent,
  request: KeptRequest | null = null,
): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
  const [found] = await manager.query<Head[]>(head);
  if (!found) throw new Error('A query without a table has one row.');
  const previous = found.last?.hash ?? genesisHash;
  const salts = Object.entries(event.sealed ?? {}).map(([path, value]) => ({
    path,
    value,
    salt: randomBytes(saltLength),
  }));
  const commitments = Object.fromEntries(salts.map(({ path, value, salt }) => [path, commitment(salt, value)]));
  const record = toRecord(event, cause, { revision: (found.last?.revision ?? 0) + 1, at: found.now, commitments });
  await manager.query(insert, rowOf(record, event, request, previous));
  for (const { path, value, salt } of salts) {
    const text = 'INSERT INTO office_sealed (revision, path, salt, bytes) VALUES ($1, $2, $3, $4)';
    await manager.query(text, [record.revision, path, salt, Buffer.from(canonicalBytes(value))]);
  }
}

function toRecord(
  { type, from, to, payload }: OfficeEvent,
  { actor, requestId, through = 'commandLine' }: Cause,
  place: { revision: number; at: number; commitments: Record<string, string> },
): TrailRecord {
  const { revision, at, commitments } = place;
  const who = actor && plainActor(actor);
  return {
    ...{ ...officeCase, revision, type, deadline: null, actor: who, from, to, at: rfc3339(at) },
    ...{ payload: actor ? payload : { ...payload, through }, commitments, requestId },
  };
}

function rowOf(record: TrailRecord, event: OfficeEvent, request: KeptRequest | null, previous: string): unknown[] {
  const { revision, type, actor, from, to, at, version, payload, commitments, requestId } = record;
  const { seat = null, organisation = null } = event;
  const { person = null, role = null } = actor ?? {};
  const { key = null, mac = null, result = null } = request ?? {};
  return [
    ...[revision, type, person, role, seat, organisation, actor, from, to, at, version],
    ...[payload, commitments, requestId, key, mac, result],
    ...[previous, hashRecord(record, previous)],
  ];
}
