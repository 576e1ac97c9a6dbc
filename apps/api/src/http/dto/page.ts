import { Text, WholeNumber } from './fields.js';

/** Query of every list: how many, and where to go on. */
export class PageQuery {
  @WholeNumber({ about: 'Items in one answer.', optional: true, least: 1, most: 100 })
  limit: number = 20;

  @Text({ about: 'Where to go on: from the Link header or `next` of the answer before.', optional: true, most: 400 })
  cursor?: string;
}

/** A part of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the next part; null at the end. */
  readonly next: string | null;
}
