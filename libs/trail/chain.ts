import { commitment } from './commitment.js';
import { isPlainObject } from './json.js';
import type { Json } from './json.js';
import { genesisHash, hashRecord } from './leaf.js';
import { isHash } from './record.js';
import type { TrailRecord } from './record.js';

/** A sealed value that its reader may see, with what is needed to check it. */
export interface OpenedValue {
  /** JSON pointer into the payload, as in the record's commitments. */
  readonly path: string;
  /** 32 bytes in lower-case hex. */
  readonly salt: string;
  readonly value: Json;
}

/** A record with the hash that was stored for it. */
export interface ChainLink {
  readonly record: TrailRecord;
  readonly hash: string;
  readonly opened?: readonly OpenedValue[];
}

/** The newest record as somebody else knows it, for example from the case itself or a letter. */
export interface ChainHead {
  readonly revision: number;
  readonly hash: string;
}

export type ChainFault =
  'empty' | 'malformed' | 'other-case' | 'revision-gap' | 'hash-differs' | 'commitment-differs' | 'head-differs';

export type ChainVerdict =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** Place of the first record that is wrong or missing, counted from 1. */ readonly revision: number;
      readonly reason: ChainFault;
      /** One sentence. */ readonly detail: string;
    };

class Broken extends Error {
  constructor(
    readonly reason: ChainFault,
    message: string,
  ) {
    super(message);
  }
}

function checkShape(link: unknown): asserts link is ChainLink {
  const names = ['record', 'hash', 'opened'];
  if (!isPlainObject(link) || !isPlainObject(link.record)) throw new TypeError('a link is a record and its hash');
  const unknown = Object.keys(link).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new TypeError(`a link has no field ${unknown}`);
  if (!isHash(link.hash)) throw new TypeError('the hash is not 64 lower-case hex digits');
  if (link.opened !== undefined && !Array.isArray(link.opened)) throw new TypeError('opened values are a list');
}

function checkOpened(opened: unknown, commitments: Readonly<Record<string, string>>): void {
  if (!isPlainObject(opened) || typeof opened.path !== 'string' || !isHash(opened.salt)) {
    throw new TypeError('an opened value has a path, a salt of 64 lower-case hex digits and a value');
  }
  if (commitments[opened.path] !== commitment(Buffer.from(opened.salt, 'hex'), opened.value)) {
    throw new Broken('commitment-differs', `The value at ${opened.path} is not the one that was committed to.`);
  }
}

function checkPlace({ record }: ChainLink, before: ChainLink | undefined): void {
  if (before && record.case !== before.record.case) throw new Broken('other-case', 'It belongs to another case.');
  const expected = before ? before.record.revision + 1 : 1;
  if (record.revision !== expected) throw new Broken('revision-gap', `Revision ${expected} is not where it belongs.`);
}

function checkLink(link: unknown, before: ChainLink | undefined): asserts link is ChainLink {
  checkShape(link);
  const hash = hashRecord(link.record, before?.hash ?? genesisHash);
  checkPlace(link, before);
  if (hash !== link.hash) {
    throw new Broken('hash-differs', 'The record, its hash or its place in the chain is not what was written.');
  }
  for (const opened of link.opened ?? []) checkOpened(opened, link.record.commitments);
}

function checkHead(last: ChainLink, head: ChainHead): void {
  if (last.hash !== head.hash || last.record.revision !== head.revision) {
    throw new Broken(
      'head-differs',
      `The chain does not end in revision ${head.revision} with the hash that is known of it.`,
    );
  }
}

function verdict(error: unknown, revision: number): ChainVerdict {
  if (error instanceof Broken) return { ok: false, revision, reason: error.reason, detail: error.message };
  if (!(error instanceof TypeError)) throw error;
  return { ok: false, revision, reason: 'malformed', detail: `The record cannot be hashed: ${error.message}.` };
}

/**
 * Checks the whole chain of one case, oldest first: form, hashes, order, and every sealed value that was opened.
 * Never throws for what is in the chain, however it was forged. Records missing at the end are noticed only against
 * a head from elsewhere, and a chain written anew from its beginning is as good as the first one.
 */
export function verifyChain(links: readonly ChainLink[], head?: ChainHead): ChainVerdict {
  let before: ChainLink | undefined;
  let revision = 1;
  try {
    for (const link of links) {
      checkLink(link, before);
      before = link;
      revision += 1;
    }
    if (!before) throw new Broken('empty', 'There are no records.');
    if (head) {
      revision = Math.min(revision, head.revision);
      checkHead(before, head);
    }
    return { ok: true };
  } catch (error) {
    return verdict(error, revision);
  }
}
