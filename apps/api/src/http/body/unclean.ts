import type { FieldError } from '../../../../../libs/problems/index.js';

/** Control characters that no text needs: all of C0 and C1 but tab, line feed and carriage return. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/**
 * Member names by which a JSON document could reach into JavaScript's own objects, or be dropped on the way to a class
 * because every object has such a member already: `__proto__`, `constructor`, `toString` ...
 */
export function isReserved(name: string): boolean {
  return name === 'prototype' || name in Object.prototype;
}

/** Errors named in one answer: enough to act on, few enough to read. */
const most = 50;

/** What is wrong with a text as such, or null: control characters (PostgreSQL cannot hold NUL), lone surrogates. */
export function uncleanText(text: string): Omit<FieldError, 'pointer'> | null {
  if (controls.test(text)) return { code: 'control-character', message: 'must not contain control characters' };
  if (!text.isWellFormed()) return { code: 'broken-character', message: 'must be well-formed Unicode text' };
  return null;
}

function ofMember(pointer: string, name: string): FieldError[] {
  if (isReserved(name)) return [{ pointer, code: 'reserved-name', message: 'is a name that is not allowed' }];
  const wrong = uncleanText(name);
  return wrong ? [{ pointer, ...wrong, message: `has a name that ${wrong.message}` }] : [];
}

function ofScalar(pointer: string, value: unknown): FieldError[] {
  if (typeof value === 'string') {
    const wrong = uncleanText(value);
    return wrong ? [{ pointer, ...wrong }] : [];
  }
  // `1e999` is valid JSON and becomes Infinity, which no canonical form can hold.
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return [{ pointer, code: 'number-too-large', message: 'must be a number that can be represented' }];
  }
  return [];
}

function* walk(pointer: string, value: unknown): Generator<FieldError> {
  if (typeof value !== 'object' || value === null) {
    yield* ofScalar(pointer, value);
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    yield* ofMember(at, name);
    yield* walk(at, inner);
  }
}

/** Everything in a parsed JSON value that must not reach the domain or the database, whatever the endpoint. */
export function uncleanValues(value: unknown): FieldError[] {
  const found: FieldError[] = [];
  for (const error of walk('', value)) {
    found.push(error);
    if (found.length === most) break;
  }
  return found;
}
