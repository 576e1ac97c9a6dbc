import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan, Not } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { fromCursor, isIdPlace, toPage } from '../database/page.js';
import { toIncidentDto } from './incident.dto.js';
import type { IncidentListDto, IncidentQuery } from './incident.dto.js';
import { IncidentEntity } from './incident.entity.js';

function whereOf({ case: caseId, open, cursor }: IncidentQuery): FindOptionsWhere<IncidentEntity> {
  const [after] = cursor === undefined ? [] : fromCursor(cursor, isIdPlace);
  return {
    ...(caseId && { caseId }),
    ...(open !== undefined && { closedAt: open ? IsNull() : Not(IsNull()) }),
    ...(after && { id: LessThan(after) }),
  };
}

/** Reads the incidents. */
@Injectable()
export class IncidentReader {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async list(query: IncidentQuery): Promise<IncidentListDto> {
    const rows = await this.database.getRepository(IncidentEntity).find({
      where: whereOf(query),
      order: { id: 'DESC' },
      take: query.limit + 1,
    });
    return toPage(rows, query.limit, ({ id }) => [id], toIncidentDto);
  }
}
