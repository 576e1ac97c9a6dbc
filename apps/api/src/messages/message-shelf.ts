import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, recordedReader } from '../../../../libs/policy/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import { assignedTo } from '../cases/assigned.js';
import { CaseReader } from '../cases/case-reader.js';
import { poolOf } from '../database/pool.js';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import type { PageQuery } from '../http/dto/page.js';
import { DeliveryLog } from '../notices/delivery-log.js';
import { recordAccess } from '../trail/record-access.js';
import { toMessageDto } from './message.dto.js';
import type { MessageListDto } from './message.dto.js';
import { MessageLog } from './message-log.js';

/** The letters of a case as they are served to those who may read what is not public of it. */
@Injectable()
export class MessageShelf {
  constructor(
    private readonly cases: CaseReader,
    private readonly log: MessageLog,
    private readonly deliveries: DeliveryLog,
    private readonly database: DataSource,
  ) {}

  /** @throws ProblemError `unknown-case`, `not-your-role` */
  async list({ account, seats }: Reader, id: string, page: PageQuery, requestId: string): Promise<MessageListDto> {
    const { organisation, view } = await this.cases.read(seats, id);
    const assigned = (await assignedTo(poolOf(this.database), seats, [id]))(id);
    const about = { organisation: organisation.id, region: view.region, recused: view.recused, assigned };
    if (may(seats, 'messages', 'read', about) === 'none')
      throw new ProblemError('not-your-role', 'The letters of a case are for its parties.');
    const watcher = recordedReader(seats, ['restricted']);
    if (watcher) {
      const reading = { reader: watcher, case: id, what: 'letters', revisions: [], classes: [] } as const;
      await recordAccess(poolOf(this.database), [reading], requestId);
    }
    const { items, next } = await this.log.list({ case: id }, pageOf(page));
    const all = await this.deliveries.of(items.map((item) => item.id));
    const seesAll = may(seats, 'deliveries', 'read', about) !== 'none';
    const seen = all.filter(({ person }) => seesAll || person === account?.person);
    return { items: items.map((item) => toMessageDto(item, seen)), next };
  }
}
