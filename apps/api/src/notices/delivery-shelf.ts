import { Injectable } from '@nestjs/common';
import { peopleBehind } from '../../../../libs/policy/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import { toCaseDeliveryDto } from './delivery.dto.js';
import type { DeliveryListDto, DeliveryQuery } from './delivery.dto.js';
import { DeliveryLog } from './delivery-log.js';

/** Deliveries as they are served. */
@Injectable()
export class DeliveryShelf {
  constructor(private readonly log: DeliveryLog) {}

  /** @throws ProblemError `cursor-invalid` */
  async list({ seats }: Reader, query: DeliveryQuery): Promise<DeliveryListDto> {
    const { items, next } = await this.log.list(query, pageOf(query), seats.flatMap(peopleBehind));
    return { items: items.map(toCaseDeliveryDto), next };
  }

  /** @throws ProblemError `unknown-resource`, also for a letter that is on its way or sent */
  async again(id: string): Promise<void> {
    if (await this.log.again(id)) return;
    throw new ProblemError('unknown-resource', 'No letter that was not sent has this id.');
  }
}
