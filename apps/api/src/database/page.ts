import { ProblemError } from '../../../../libs/problems/index.js';

/** Which part of a list is asked for. */
export interface PageOf {
  /** Items at most. */
  readonly limit: number;
  /** From the part before; null for the first. */
  readonly cursor: string | null;
}

/** A part of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the next part; null at the end. */
  readonly next: string | null;
}

type Place = readonly (string | number | null)[];

/** A place in a list as an opaque text. It holds only what the item before it showed anyway. */
export function toCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * The place that a cursor stands for.
 * @param fits whether it is one of this list
 * @throws ProblemError `cursor-invalid`
 */
export function fromCursor<P extends Place>(cursor: string, fits: (place: Place) => place is P): P {
  const place = parsed(cursor);
  if (!Array.isArray(place) || !fits(place as Place)) {
    throw new ProblemError('cursor-invalid', 'This cursor was not served by this list.');
  }
  return place as unknown as P;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

/** Makes a page of one row more than was asked for, which tells whether there are more. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(itemOf), next: rows.length > limit && last ? toCursor(placeOf(last)) : null };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A place in a list of rows by id. */
export function isIdPlace(place: Place): place is readonly [string] {
  return place.length === 1 && isUuid(place[0]);
}

/** True for a UUID in lower case, as this product writes them. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}
