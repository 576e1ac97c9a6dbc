import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { idOf, pageOf } from '../http/dto/cursor.js';
import { toRefusalDto } from './refusal.dto.js';
import type { RefusalListDto, RefusalQuery } from './refusal.dto.js';
import { RefusalEntity } from './refusal.entity.js';

/** Reads the record of refusals. */
@Injectable()
export class RefusalReader {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async list({ case: caseId, person, cursor, limit }: RefusalQuery): Promise<RefusalListDto> {
    const after = idOf(cursor);
    const rows = await this.database.getRepository(RefusalEntity).find({
      where: { ...(caseId && { caseId }), ...(person && { person }), ...(after && { id: LessThan(after) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const { items, next } = pageOf(rows, limit);
    return { items: items.map(toRefusalDto), next };
  }
}
