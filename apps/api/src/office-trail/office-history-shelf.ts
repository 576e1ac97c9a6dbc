import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from '../database/pool.js';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import { recordOfficeAccess } from '../trail/record-office-access.js';
import { toOfficeRecordDto } from './office-history.dto.js';
import type { OfficeHistoryDto, OfficeHistoryQuery } from './office-history.dto.js';
import { OfficeReader } from './office-reader.js';
import type { OfficeFilter } from './office-reader.js';

const toFilter = ({ event, ...rest }: OfficeHistoryQuery): OfficeFilter => ({ ...rest, ...(event && { type: event }) });

/** The office's trail as it is served. */
@Injectable()
export class OfficeHistoryShelf {
  constructor(
    private readonly reader: OfficeReader,
    private readonly database: DataSource,
  ) {}

  async read({ seats }: Reader, query: OfficeHistoryQuery, requestId: string): Promise<OfficeHistoryDto> {
    const { items, next } = await this.reader.history(toFilter(query), pageOf(query));
    const revisions = items.map(({ record }) => record.revision);
    await recordOfficeAccess(poolOf(this.database), seats, { what: 'officeTrail', revisions }, requestId);
    return { items: items.map(toOfficeRecordDto), next };
  }
}
