import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { pageById } from '../database/page-by-id.js';
import type { Page, PageOf } from '../database/page.js';
import { AccessRecordEntity } from './access-record.entity.js';

/** Who read what is not for everybody. For auditors. */
@Injectable()
export class AccessLog {
  constructor(private readonly database: DataSource) {}

  /**
   * Newest first.
   * @throws ProblemError `cursor-invalid`
   */
  list(filter: { case?: string; person?: string }, page: PageOf): Promise<Page<AccessRecordEntity>> {
    const query = this.database.createQueryBuilder(AccessRecordEntity, 'a');
    return pageById(query, { case_id: filter.case, person: filter.person }, page);
  }
}
