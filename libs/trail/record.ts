import { isPlainObject } from './json.js';
import type { JsonObject } from './json.js';

/** Who acted and in which capacity: ids and closed vocabularies. */
export interface TrailActor {
  readonly person: string;
  readonly role: string;
  readonly seat?: string;
  readonly region?: string;
  readonly organisation?: string;
  /** Holder of the seat in which `person` acts as a substitute. */
  readonly substituteFor?: string;
}

/** One accepted step of a case, as it is proven. LEAF.md says how it becomes bytes. */
export interface TrailRecord {
  readonly case: string;
  /** Counts the steps of the case from 1, without gaps. */
  readonly revision: number;
  readonly type: string;
  /** Id of the deadline that fired, null for what people did. */
  readonly deadline: string | null;
  /** Null for a deadline. */
  readonly actor: TrailActor | null;
  readonly from: string;
  readonly to: string;
  /** RFC 3339 in UTC with milliseconds, `2011-04-04T23:49:00.000Z`. */
  readonly at: string;
  readonly procedure: string;
  readonly version: string;
  /** Without the sealed values. */
  readonly payload: JsonObject;
  /** Commitment by JSON pointer into the payload. */
  readonly commitments: Readonly<Record<string, string>>;
  readonly requestId: string | null;
}

/** Whether a text is a SHA-256 in lower-case hex: other spellings of the same bytes would be other leaves. */
export function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);

function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const at = Date.parse(value);
  return !Number.isNaN(at) && new Date(at).toISOString() === value;
}

const fields: Readonly<Record<keyof TrailRecord, (value: unknown) => boolean>> = {
  case: isText,
  revision: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  type: isText,
  deadline: isTextOrNull,
  actor: (value) => value === null || isPlainObject(value),
  from: (value) => typeof value === 'string',
  to: isText,
  at: isInstant,
  procedure: isText,
  version: isText,
  payload: isPlainObject,
  commitments: (value) => isPlainObject(value) && Object.values(value).every(isHash),
  requestId: isTextOrNull,
};

/**
 * Refuses a record that lacks a field, has one of the wrong form, or has one more: it would not be proven.
 * @throws TypeError that names the field.
 */
export function assertRecord(record: unknown): asserts record is TrailRecord {
  if (!isPlainObject(record)) throw new TypeError('a record is an object');
  const unknown = Object.keys(record).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) throw new TypeError(`a record has no field ${unknown}`);
  for (const [name, isRight] of Object.entries(fields)) {
    if (!Object.hasOwn(record, name)) throw new TypeError(`the record lacks the field ${name}`);
    if (!isRight(record[name])) throw new TypeError(`the field ${name} of the record has the wrong form`);
  }
}
