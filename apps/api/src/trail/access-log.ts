import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { pageById } from '../database/page-by-id.js';
import type { Within } from '../database/page-by-id.js';
import type { Page, PageOf } from '../database/page.js';
import { AccessRecordEntity } from './access-record.entity.js';
import type { ReadingOf } from './reading-kinds.js';

/** Which readings; what is left out does not matter. */
export interface ReadingFilter extends Within {
  readonly case?: string;
  readonly person?: string;
  readonly what?: ReadingOf;
}

/** Who read what is not for everybody. For auditors. */
@Injectable()
export class AccessLog {
  constructor(private readonly database: DataSource) {}

  /**
   * Newest first.
   * @throws ProblemError `cursor-invalid`
   */
  list(filter: ReadingFilter, page: PageOf): Promise<Page<AccessRecordEntity>> {
    const query = this.database.createQueryBuilder(AccessRecordEntity, 'a');
    return pageById(query, { case_id: filter.case, person: filter.person, what: filter.what }, page, filter);
  }
}
