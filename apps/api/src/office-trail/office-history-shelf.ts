import { Injectable } from '@nestjs/common';
import { pageOf } from '../http/dto/page.js';
import { toOfficeRecordDto } from './office-history.dto.js';
import type { OfficeHistoryDto, OfficeHistoryQuery } from './office-history.dto.js';
import { OfficeReader } from './office-reader.js';
import type { OfficeFilter } from './office-reader.js';

function toFilter({ event, seat, organisation, order }: OfficeHistoryQuery): OfficeFilter {
  return {
    ...(event && { type: event }),
    ...(seat && { seat }),
    ...(organisation && { organisation }),
    ...(order && { order }),
  };
}

/** The office's trail as it is served. */
@Injectable()
export class OfficeHistoryShelf {
  constructor(private readonly reader: OfficeReader) {}

  async read(query: OfficeHistoryQuery): Promise<OfficeHistoryDto> {
    const { items, next } = await this.reader.history(toFilter(query), pageOf(query));
    return { items: items.map(toOfficeRecordDto), next };
  }
}
