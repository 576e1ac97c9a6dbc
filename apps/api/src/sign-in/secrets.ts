import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 random bits, 43 characters that need no escaping anywhere. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The form in which a secret is stored: SHA-256, enough for what cannot be guessed. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Keyed code of something that could be guessed, such as an address: the same for the same, and no way back. */
export function keyedCode(secretKey: Buffer, purpose: string, text: string): Buffer {
  return createHmac('sha256', secretKey).update(`${purpose}\0${text}`).digest();
}
