import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import { toHistoryFilter, toHistoryItemDto } from './history.dto.js';
import type { CaseHistoryQuery, HistoryDto, HistoryQuery } from './history.dto.js';
import { TrailReader } from './trail-reader.js';

/** The trail as it is served to a reader. */
@Injectable()
export class HistoryShelf {
  constructor(private readonly trail: TrailReader) {}

  async all({ seats }: Reader, query: HistoryQuery, requestId: string): Promise<HistoryDto> {
    const { reveal = false } = query;
    const found = await this.trail.history(seats, toHistoryFilter(query), pageOf(query), { reveal, requestId });
    return { items: found.items.map(toHistoryItemDto), next: found.next };
  }

  /** @throws ProblemError `unknown-case`: every case that one may know of has at least its opening */
  async ofCase(reader: Reader, id: string, query: CaseHistoryQuery, requestId: string): Promise<HistoryDto> {
    const found = await this.all(reader, { ...query, case: id }, requestId);
    if (found.items.length > 0 || query.cursor !== undefined) return found;
    throw new ProblemError('unknown-case', 'There is no such case.');
  }
}
