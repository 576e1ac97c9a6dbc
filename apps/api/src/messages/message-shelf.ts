import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../../../libs/problems/index.js';
import { CaseReader } from '../cases/case-reader.js';
import { rightsOn } from '../cases/reading.js';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import type { PageQuery } from '../http/dto/page.js';
import { toMessageDto } from './message.dto.js';
import type { MessageListDto } from './message.dto.js';
import { MessageLog } from './message-log.js';

/** The letters of a case as they are served to those who may read what is not public of it. */
@Injectable()
export class MessageShelf {
  constructor(
    private readonly cases: CaseReader,
    private readonly log: MessageLog,
  ) {}

  /** @throws ProblemError `unknown-case`, `not-your-role` */
  async list({ seats }: Reader, id: string, page: PageQuery): Promise<MessageListDto> {
    const { number, organisation, view } = await this.cases.read(seats, id);
    const rights = rightsOn({ number, organisation: organisation.id, region: view.region }, seats);
    if (!rights.restricted) throw new ProblemError('not-your-role', 'The letters of a case are for its parties.');
    const { items, next } = await this.log.list({ case: id }, pageOf(page));
    return { items: items.map(toMessageDto), next };
  }
}
