import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Phase } from '../../../../workflows/shared/chart.js';
import type { Actor, Ralo } from '../../../../workflows/shared/roles.js';
import { CaseEntity } from '../cases/entities/case.entity.js';
import { overdueSql } from '../cases/overdue.js';
import { readableCases } from '../cases/reading.js';

/** How many cases are open in a phase in a region. */
export interface PipelineCell {
  readonly phase: Phase;
  /** Null as long as the region is not decided. */
  readonly region: Ralo | null;
  readonly open: number;
  /** Of those, with a step that should have been done. */
  readonly overdue: number;
}

/** Which open cases. */
export interface PipelineFilter {
  readonly region?: Ralo;
  readonly procedure?: string;
}

/** Where the open cases are that a reader may know of. */
@Injectable()
export class Pipeline {
  constructor(private readonly database: DataSource) {}

  /** Cells without a case are left out. Clocks are public, so what is overdue is counted for everybody. */
  async cells(readers: readonly Actor[], { region, procedure }: PipelineFilter = {}): Promise<PipelineCell[]> {
    const readable = readableCases('c', readers);
    const query = this.database
      .createQueryBuilder(CaseEntity, 'c')
      .select(['c.phase AS phase', 'c.region AS region', 'count(*)::int AS open'])
      .addSelect(`(count(*) FILTER (WHERE ${overdueSql('c')}))::int`, 'overdue')
      .where('c.open')
      .andWhere(readable.sql, readable.parameters)
      .groupBy('c.phase')
      .addGroupBy('c.region')
      .orderBy('c.phase')
      .addOrderBy('c.region');
    if (region !== undefined) query.andWhere('c.region = :region', { region });
    if (procedure !== undefined) query.andWhere('c.procedure = :procedure', { procedure });
    return query.getRawMany<PipelineCell>();
  }
}
