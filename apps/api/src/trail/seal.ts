import { randomBytes } from 'node:crypto';

import type { JsonObject, SealedValue, Transition } from '../../../../libs/engine/types.js';
import { canonicalBytes, commitment, hashRecord, saltLength } from '../../../../libs/trail/index.js';
import type { TrailRecord } from '../../../../libs/trail/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { rfc3339 } from '../database/instants.js';

/** A record of the trail with its place in the case's chain. */
export interface ChainedRecord extends TrailRecord {
  readonly previousHash: string;
  readonly hash: string;
}

/** A sealed value as it is stored. */
export interface SealedRow {
  readonly revision: number;
  readonly path: string;
  readonly access: string;
  readonly salt: Buffer;
  /** Canonical JSON. */
  readonly bytes: Uint8Array;
}

/** What the transitions of one step have in common. */
export interface SealedFor {
  readonly case: string;
  readonly procedure: string;
  readonly version: string;
  /** Request that caused the step; null where a deadline did. */
  readonly requestId: string | null;
  /** Revision and hash of the record before. */
  readonly revision: number;
  readonly lastHash: string;
  /** Whether only a few may know who did this. */
  readonly hidesActor: (type: string) => boolean;
}

/**
 * Path of a commitment to nothing but chance. Without it the few who could have acted unnamed could be tried out against
 * the published hash; whoever may not know the actor is not shown this commitment either.
 */
export const blindPath = '#blind';

/** The trail's rows for one step: each record with its hash, and the sealed values it commits to. */
export function seal(
  transitions: readonly Transition[],
  about: SealedFor,
): { records: ChainedRecord[]; sealed: SealedRow[] } {
  const records: ChainedRecord[] = [];
  const sealed: SealedRow[] = [];
  let { revision, lastHash } = about;
  for (const transition of transitions) {
    revision += 1;
    const rows = transition.sealed.map((value) => sealValue(value, revision));
    const record = toRecord(transition, revision, about, commitmentsTo(transition, rows, about));
    const hash = hashRecord(record, lastHash);
    records.push({ ...record, previousHash: lastHash, hash });
    sealed.push(...rows);
    lastHash = hash;
  }
  return { records, sealed };
}

function sealValue({ path, access, value }: SealedValue, revision: number): SealedRow {
  return { revision, path, access, salt: randomBytes(saltLength), bytes: canonicalBytes(value) };
}

function commitmentsTo(
  { type, sealed }: Transition,
  rows: readonly SealedRow[],
  about: SealedFor,
): Record<string, string> {
  const commitments = rows.map(({ path, salt }, i): [string, string] => [path, commitment(salt, sealed[i]?.value)]);
  if (about.hidesActor(type)) commitments.push([blindPath, randomBytes(saltLength).toString('hex')]);
  return Object.fromEntries(commitments);
}

function toRecord(
  transition: Transition,
  revision: number,
  about: SealedFor,
  commitments: Record<string, string>,
): TrailRecord {
  const { type, deadline, actor, from, to, at, payload } = transition;
  return {
    case: about.case,
    revision,
    type,
    deadline,
    actor: actor && plainActor(actor),
    from,
    to,
    at: rfc3339(at),
    procedure: about.procedure,
    version: about.version,
    payload,
    commitments,
    requestId: deadline === null ? about.requestId : null,
  };
}

/** Only what the record knows, and nothing that is undefined: it would be proven in memory and lost in the database. */
export function plainActor({ person, role, seat, region, organisation, substituteFor }: Actor): Actor & JsonObject {
  return {
    person,
    role,
    ...(seat !== undefined && { seat }),
    ...(region !== undefined && { region }),
    ...(organisation !== undefined && { organisation }),
    ...(substituteFor !== undefined && { substituteFor }),
  };
}
