import { ruleBehind } from '../../../../libs/engine/index.js';
import type { Access, Instant, Json, JsonObject } from '../../../../libs/engine/types.js';
import { procedureOf } from '../../../../workflows/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import type { ReadingRights } from '../cases/reading.js';
import type { BallotReaders } from './ballots.js';
import type { FoundTransition } from './history-query.js';
import { blindPath } from './seal.js';
import type { StoredValue } from './sealed-values.js';

/** What became of a sealed value in an answer. `onRequest`: it is shown when asked for, and that is recorded. */
export type Shown = 'shown' | 'withheld' | 'onRequest' | 'erased';

/** A value that is kept apart from the trail. */
export interface SealedPart {
  /** JSON pointer into the payload. */
  readonly path: string;
  /** Null once it has been erased. */
  readonly access: Access | null;
  readonly shown: Shown;
  /** Where it is shown. */
  readonly value?: Json;
  /** Where it is shown: 32 bytes in hex, with which it can be checked against its commitment. */
  readonly salt?: string;
}

/** One step as a reader may see it. */
export interface HistoryItem {
  readonly case: string;
  /** Of the application; null until it was submitted. */
  readonly number: number | null;
  readonly revision: number;
  readonly type: string;
  /** Id of the deadline that fired; null for what people did. */
  readonly deadline: string | null;
  readonly at: Instant;
  readonly from: string;
  readonly to: string;
  /** Name of the rule under which it was done; null for the opening, and where the house no longer knows the procedure. */
  readonly rule: string | null;
  /** Null for a deadline, and where the reader may not know. */
  readonly actor: Actor | null;
  /** True where only those who act for the vote may know who it was. */
  readonly unnamed: boolean;
  readonly procedure: string;
  readonly version: string;
  /** As it stands in the trail and goes into the hash: without the sealed values. */
  readonly payload: JsonObject;
  /** What was sealed, shown or not. */
  readonly sealed: readonly SealedPart[];
  /** Null where it would tell who acted unnamed. */
  readonly commitments: Readonly<Record<string, string>> | null;
  readonly requestId: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

/** Who reads a transition, and how its ballots are read. */
export interface ReadBy {
  readonly rights: ReadingRights;
  readonly ballots: BallotReaders;
  /** The reader asked for what is shown on request only. */
  readonly reveal: boolean;
}

/** Whether the reader sees a sealed value. */
export function shownTo(access: Access, { rights, ballots, reveal }: ReadBy): Shown {
  if (access !== 'ballot') return rights.classes.includes(access) ? 'shown' : 'withheld';
  if (rights.recused) return 'withheld';
  if (ballots === 'everybody') return 'shown';
  if (ballots === 'nobody' || !rights.chair) return 'withheld';
  return reveal ? 'shown' : 'onRequest';
}

/** Whether the reader sees who acted. */
export function seesActor({ transition }: FoundTransition, { rights, reveal }: ReadBy): boolean {
  return !transition.actorHidden || (rights.chair && reveal);
}

/** A transition with what its reader may see. */
export function toItem(found: FoundTransition, values: readonly StoredValue[], by: ReadBy): HistoryItem {
  const { transition: t } = found;
  const named = seesActor(found, by);
  return {
    case: t.caseId,
    number: found.case.number,
    revision: t.revision,
    type: t.type,
    deadline: t.deadline,
    at: t.at.getTime(),
    from: t.fromState,
    to: t.toState,
    rule: ruleOf(t),
    actor: named ? t.actor : null,
    unnamed: t.actorHidden,
    procedure: t.procedure,
    version: t.version,
    payload: t.payload,
    sealed: sealedParts(found, values, by),
    commitments: named ? t.commitments : null,
    requestId: named ? t.requestId : null,
    previousHash: t.previousHash,
    hash: t.hash,
  };
}

function ruleOf({
  procedure,
  version,
  type,
  fromState: from,
  toState: to,
}: FoundTransition['transition']): string | null {
  const known = procedureOf(procedure, version);
  return known ? ruleBehind(known, { type, from, to }) : null;
}

function sealedParts(found: FoundTransition, values: readonly StoredValue[], by: ReadBy): SealedPart[] {
  const stored = new Map(values.map((value) => [value.path, value]));
  const paths = Object.keys(found.transition.commitments).filter((path) => path !== blindPath);
  return paths.sort().map((path) => sealedPart(path, stored.get(path), by));
}

function sealedPart(path: string, stored: StoredValue | undefined, by: ReadBy): SealedPart {
  if (!stored) return { path, access: null, shown: 'erased' };
  const { access, value, salt } = stored;
  const shown = shownTo(access, by);
  return shown === 'shown' ? { path, access, shown, value, salt } : { path, access, shown };
}
