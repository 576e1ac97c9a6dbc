import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { pageById } from '../database/page-by-id.js';
import type { Page, PageOf } from '../database/page.js';
import { MessageEntity } from './message.entity.js';

/** The letters that cases have asked for. */
@Injectable()
export class MessageLog {
  constructor(private readonly database: DataSource) {}

  /**
   * Newest first.
   * @throws ProblemError `cursor-invalid`
   */
  list(filter: { case?: string }, page: PageOf): Promise<Page<MessageEntity>> {
    return pageById(this.database.createQueryBuilder(MessageEntity, 'm'), { case_id: filter.case }, page);
  }
}
