import { OneOf, Text, When, WholeNumber } from './fields.js';

/** Query of a list of what was recorded, which is also served as a file: how many, from where on, and of when. */
export class RecordsQuery {
  @WholeNumber({ about: 'Items in one answer.', optional: true, least: 1, most: 1000 })
  limit: number = 20;

  @Text({ about: 'Where to go on: from the Link header or `next` of the answer before.', optional: true, most: 400 })
  cursor?: string;

  @When({ about: 'The first instant that counts.', optional: true })
  from?: string;

  @When({ about: 'The first instant that does not count any more.', optional: true })
  to?: string;

  @OneOf(['json', 'csv'], { about: '`csv` does the same as `Accept: text/csv`.', optional: true })
  format?: 'json' | 'csv';
}
