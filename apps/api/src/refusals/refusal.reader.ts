import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { pageById } from '../database/page-by-id.js';
import { pageOf } from '../http/dto/page.js';
import { toRefusalDto } from './refusal.dto.js';
import type { RefusalListDto, RefusalQuery } from './refusal.dto.js';
import { RefusalEntity } from './refusal.entity.js';

/** Reads the record of refusals. */
@Injectable()
export class RefusalReader {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async list(query: RefusalQuery): Promise<RefusalListDto> {
    const { case: caseId, person, role, event: type } = query;
    const rows = this.database.createQueryBuilder(RefusalEntity, 'r');
    const { items, next } = await pageById(rows, { case_id: caseId, person, role, type }, pageOf(query), query);
    return { items: items.map(toRefusalDto), next };
  }
}
