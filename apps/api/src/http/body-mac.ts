import { createHmac, createSecretKey } from 'node:crypto';
import { canonicalBytes } from '../../../../libs/trail/index.js';
import type { Envelope } from './sent-with.js';

/**
 * Keyed code of what makes a request what it is: method, path and body. The body itself is not kept: it may hold a ballot,
 * and without the key nobody can try out the few there can be.
 */
export function bodyMac(secretKey: Buffer, { target, body }: Pick<Envelope, 'target' | 'body'>): Buffer {
  // As a key object it takes Node a quarter of the time.
  return createHmac('sha256', createSecretKey(secretKey)).update(canonicalBytes({ target, body })).digest();
}
