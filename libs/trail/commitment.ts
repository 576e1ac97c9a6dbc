import { createHmac, createSecretKey } from 'node:crypto';
import { canonicalBytes } from './canonical.js';

/** Bytes in a salt. One length only: HMAC takes a shorter key and the same key with zeros appended for one. */
export const saltLength = 32;

/**
 * What the trail holds instead of a sealed value: hex HMAC-SHA-256 of its canonical bytes under a random salt.
 * Whoever has salt and value can check it; once both are erased it tells nothing, not even of a ballot.
 * @param salt 32 random bytes, never used for another value.
 * @throws TypeError for a salt of another length or a value that is not JSON.
 */
export function commitment(salt: Uint8Array, value: unknown): string {
  if (salt.length !== saltLength) throw new TypeError(`a salt has ${saltLength} bytes, not ${salt.length}`);
  // Node takes 12 microseconds for bytes as a key, and 3 for the same bytes as a key object.
  return createHmac('sha256', createSecretKey(salt)).update(canonicalBytes(value)).digest('hex');
}
