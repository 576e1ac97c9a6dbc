import { Injectable } from '@nestjs/common';
import { pageOf } from '../http/dto/page.js';
import { AccessLog } from './access-log.js';
import { toReadingDto } from './reading.dto.js';
import type { ReadingListDto, ReadingQuery } from './reading.dto.js';

/** The record of readings as it is served. */
@Injectable()
export class ReadingShelf {
  constructor(private readonly log: AccessLog) {}

  async list(query: ReadingQuery): Promise<ReadingListDto> {
    const { items, next } = await this.log.list(query, pageOf(query));
    return { items: items.map(toReadingDto), next };
  }
}
