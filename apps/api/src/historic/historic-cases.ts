import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';

import { fromCursor, toPage } from '../database/page.js';
import { pageOf } from '../http/dto/page.js';
import { toHistoricDto } from './dto/historic-case.dto.js';
import type { HistoricListDto, HistoricQuery } from './dto/historic-case.dto.js';
import { HistoricCaseEntity } from './entities/historic-case.entity.js';

type Place = readonly [string];
const isPlace = (place: readonly unknown[]): place is Place =>
  place.length === 1 && typeof place[0] === 'string' && !place[0].includes('\0');

/** Cases of before, for everybody. */
@Injectable()
export class HistoricCases {
  constructor(private readonly database: DataSource) {}

  /** @throws ProblemError `cursor-invalid` */
  async list(query: HistoricQuery): Promise<HistoricListDto> {
    const { limit, cursor } = pageOf(query);
    const found = this.found(query)
      .orderBy('h.case_id')
      .limit(limit + 1);
    if (cursor !== null) found.andWhere('h.case_id > :last', { last: fromCursor(cursor, isPlace)[0] });
    const [rows, total] = await Promise.all([found.getMany(), query.count ? this.found(query).getCount() : null]);
    return { ...toPage(rows, limit, ({ caseId }) => [caseId], toHistoricDto), total };
  }

  private found({ kind, region, organisation, q }: HistoricQuery): SelectQueryBuilder<HistoricCaseEntity> {
    const query = this.database.createQueryBuilder(HistoricCaseEntity, 'h');
    for (const [column, value] of Object.entries({ kind, ralo: region, organisation_id: organisation })) {
      if (value !== undefined) query.andWhere(`h.${column} = :${column}`, { [column]: value });
    }
    if (q === undefined) return query;
    const words = q.trim().split(/\s+/).slice(0, 8);
    const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
    return query.andWhere('h.organisation ILIKE ALL (:patterns)', { patterns });
  }
}
