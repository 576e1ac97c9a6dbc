import type { SelectQueryBuilder } from 'typeorm';

import { fromCursor, isIdPlace, toPage } from './page.js';
import type { Page, PageOf } from './page.js';

/** A time, in RFC 3339. */
export interface Within {
  readonly from?: string;
  readonly to?: string;
}

/**
 * A page of rows whose ids are UUID v7, newest first.
 * @param equal columns that must have a value; undefined ones do not matter
 * @param within first instant of `at` that counts, and first that does not any more
 * @throws ProblemError `cursor-invalid`
 */
export async function pageById<Row extends { readonly id: string }>(
  query: SelectQueryBuilder<Row>,
  equal: Readonly<Record<string, unknown>>,
  { limit, cursor }: PageOf,
  within: Within = {},
): Promise<Page<Row>> {
  const { alias } = query;
  query.orderBy(`${alias}.id`, 'DESC').limit(limit + 1);
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) query.andWhere(`${alias}.${column} = :${column}`, { [column]: value });
  }
  if (within.from !== undefined) query.andWhere(`${alias}.at >= :from::timestamptz`, { from: within.from });
  if (within.to !== undefined) query.andWhere(`${alias}.at < :to::timestamptz`, { to: within.to });
  if (cursor !== null) query.andWhere(`${alias}.id < :last`, { last: fromCursor(cursor, isIdPlace)[0] });
  const rows = await query.getMany();
  return toPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => row,
  );
}
