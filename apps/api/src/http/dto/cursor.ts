import { ProblemError } from '../../../../../libs/problems/index.js';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Cursor of a list that is ordered by id, newest first: opaque, so that the order can change without anybody noticing. */
export function cursorAfter(id: string): string {
  return Buffer.from(id).toString('base64url');
}

/**
 * The id after which a list goes on; null at the beginning.
 * @throws ProblemError `cursor-invalid` for what {@link cursorAfter} did not make
 */
export function idOf(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const id = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!uuid.test(id)) throw new ProblemError('cursor-invalid', 'Use a cursor as it was served, with the same filters.');
  return id;
}

/** The page made of up to one row more than was asked for. */
export function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  limit: number,
): { items: readonly Row[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? cursorAfter(last.id) : null };
}
