import { createHash } from 'node:crypto';
import { canonicalBytes } from './canonical.js';
import { assertRecord, isHash } from './record.js';
import type { TrailRecord } from './record.js';

/** Stands for the previous hash in the first record of a case. */
export const genesisHash = '0'.repeat(64);

/** Changes when the bytes of a leaf are made in another way; old records keep theirs. */
const leafVersion = 1;

/**
 * The bytes that are hashed for one record: LEAF.md describes them.
 * @throws TypeError for a record or a previous hash of the wrong form.
 */
export function leafBytes(record: TrailRecord, previousHash: string): Uint8Array {
  assertRecord(record);
  if (!isHash(previousHash)) throw new TypeError('the previous hash is not 64 lower-case hex digits');
  return canonicalBytes({ ...record, v: leafVersion, previous: previousHash });
}

/**
 * Hex SHA-256 of a record's leaf, which includes the hash of the record before it.
 * @param previousHash of the record before it in the case; `genesisHash` for the first.
 * @throws TypeError for a record or a previous hash of the wrong form.
 */
export function hashRecord(record: TrailRecord, previousHash: string): string {
  return createHash('sha256').update(leafBytes(record, previousHash)).digest('hex');
}
