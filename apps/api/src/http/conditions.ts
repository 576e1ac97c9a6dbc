import { ProblemError } from '../../../../libs/problems/index.js';

const entityTag = /^"([0-9]{1,9})"$/;
const idempotencyKey = /^[\x21-\x7e]{1,200}$/;

/** ETag of a revision: `"7"`. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/**
 * Revision named by `If-Match`; undefined where the header is absent.
 * @throws ProblemError `revision-mismatch` for anything that cannot be one of our tags (`*`, weak tags, lists):
 *   a client that does not say which revision it saw must not overwrite one
 */
export function expectedRevision(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const revision = entityTag.exec(header.trim())?.[1];
  if (revision === undefined) {
    throw new ProblemError('revision-mismatch', 'If-Match must name one ETag as it was served, for example "7".');
  }
  return Number(revision);
}

/**
 * The key under which a repeated request gets the same answer, quoted or not.
 * @throws ProblemError `idempotency-key-required` where it is absent or not 8-200 visible ASCII characters
 */
export function requiredKey(header: string | undefined): string {
  const key = header?.trim().replace(/^"(.*)"$/, '$1') ?? '';
  if (!idempotencyKey.test(key)) {
    throw new ProblemError(
      'idempotency-key-required',
      'Send an Idempotency-Key header of 1 to 200 visible ASCII characters, a new one for each new act.',
    );
  }
  return key;
}
