export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Deeper than anything a procedure writes; it also ends the walk through a value that contains itself. */
const deepest = 100;

/** An object literal, from whatever realm: its prototype has none itself. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nameOf(value: unknown): string {
  if (typeof value === 'number' || value === undefined) return String(value);
  return typeof value === 'object' ? 'an object that is not plain' : `a ${typeof value}`;
}

function fail(what: string, pointer: string): never {
  throw new TypeError(`${what} is not JSON, at ${pointer === '' ? 'the top' : pointer}`);
}

function assertText(text: string, pointer: string): void {
  if (!text.isWellFormed()) fail('a text with a lone surrogate', pointer);
}

/**
 * Refuses what JSON cannot say: undefined, NaN, infinities, functions, class instances, holes, lone surrogates.
 * Without this a member would be dropped or turned into null, and the bytes would prove something else.
 * @throws TypeError that names the place by a JSON pointer.
 */
export function assertJson(value: unknown, pointer = '', depth = 0): asserts value is Json {
  if (depth > deepest) fail(`a value nested deeper than ${deepest}`, pointer);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return;
  if (typeof value === 'string') return assertText(value, pointer);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) assertJson(value[i], `${pointer}/${i}`, depth + 1);
    return;
  }
  if (!isPlainObject(value)) fail(nameOf(value), pointer);
  for (const [key, member] of Object.entries(value)) {
    const place = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    assertText(key, place);
    assertJson(member, place, depth + 1);
  }
}
