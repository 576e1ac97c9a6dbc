import { createHash, randomBytes } from 'node:crypto';

/** A new bearer token: 256 random bits that no other installation has. */
export function newToken(): string {
  return `als_${randomBytes(32).toString('base64url')}`;
}

/** The form in which a token is stored: SHA-256. Enough for random tokens, which cannot be guessed from it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * Token of an `Authorization` header.
 * @returns undefined without a header, null for one that is not `Bearer <token>`
 */
export function bearerToken(header: string | undefined): string | null | undefined {
  if (header === undefined) return undefined;
  return /^Bearer +([\w.~+/-]{1,200}=*) *$/i.exec(header)?.[1] ?? null;
}
