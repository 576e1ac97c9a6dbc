import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { fromCursor, isIdPlace, toPage } from '../database/page.js';
import { toRefusalDto } from './refusal.dto.js';
import type { RefusalListDto, RefusalQuery } from './refusal.dto.js';
import { RefusalEntity } from './refusal.entity.js';

/** Reads the record of refusals. */
@Injectable()
export class RefusalReader {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async list({ case: caseId, person, cursor, limit }: RefusalQuery): Promise<RefusalListDto> {
    const [after] = cursor === undefined ? [] : fromCursor(cursor, isIdPlace);
    const rows = await this.database.getRepository(RefusalEntity).find({
      where: { ...(caseId && { caseId }), ...(person && { person }), ...(after && { id: LessThan(after) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return toPage(rows, limit, ({ id }) => [id], toRefusalDto);
  }
}
