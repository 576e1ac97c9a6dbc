import { Injectable } from '@nestjs/common';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import { toQueuedDto, toSavedViewDto } from './queue.dto.js';
import type { QueueDto, QueueQuery, SavedViewsDto, SaveViewDto } from './queue.dto.js';
import { Queue } from './queue.js';
import { SavedViews } from './saved-views.js';

/** The queue and the views of it, as they are served to a reader. */
@Injectable()
export class QueueShelf {
  constructor(
    private readonly queue: Queue,
    private readonly views: SavedViews,
  ) {}

  async list({ seats }: Reader, query: QueueQuery): Promise<QueueDto> {
    const [{ items, next }, all] = await Promise.all([
      this.queue.list(seats, query, pageOf(query)),
      this.queue.counts(seats, query),
    ]);
    const { unclaimed, mine, overdue, applicant, drafts } = all;
    return {
      items: items.map(toQueuedDto),
      counts: { all: all.all, unclaimed, mine, overdue, applicant, drafts },
      next,
    };
  }

  async savedViews({ account }: Reader): Promise<SavedViewsDto> {
    return { items: (await this.views.list(account?.person ?? '')).map(toSavedViewDto) };
  }

  async save(reader: Reader, { name, ...filter }: SaveViewDto): Promise<SavedViewsDto> {
    await this.views.save(reader.account?.person ?? '', name.trim(), filter);
    return this.savedViews(reader);
  }

  async drop(reader: Reader, id: string): Promise<SavedViewsDto> {
    await this.views.drop(reader.account?.person ?? '', id);
    return this.savedViews(reader);
  }
}
