import canonicalize from 'canonicalize';
import { assertJson } from './json.js';

/**
 * The one sequence of bytes that stands for a JSON value (RFC 8785, UTF-8), however its members were ordered.
 * @throws TypeError for what JSON cannot say, such as undefined or NaN, with its place.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  assertJson(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('the value has no JSON text');
  return new TextEncoder().encode(text);
}
