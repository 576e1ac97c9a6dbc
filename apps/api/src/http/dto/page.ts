import type { PageOf } from '../../database/page.js';
import { Text, WholeNumber } from './fields.js';

/** Query of every list: how many, and where to go on. */
export class PageQuery {
  @WholeNumber({ about: 'Items in one answer.', optional: true, least: 1, most: 100 })
  limit: number = 20;

  @Text({ about: 'Where to go on: from the Link header or `next` of the answer before.', optional: true, most: 400 })
  cursor?: string;
}

/** The part of a list that a query asks for, as the services take it. */
export function pageOf({ limit, cursor }: { limit: number; cursor?: string }): PageOf {
  return { limit, cursor: cursor ?? null };
}
