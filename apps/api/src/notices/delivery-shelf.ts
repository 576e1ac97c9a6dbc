import { Injectable } from '@nestjs/common';
import { pageOf } from '../http/dto/page.js';
import { toCaseDeliveryDto } from './delivery.dto.js';
import type { DeliveryListDto, DeliveryQuery } from './delivery.dto.js';
import { DeliveryLog } from './delivery-log.js';

/** Deliveries as they are served. */
@Injectable()
export class DeliveryShelf {
  constructor(private readonly log: DeliveryLog) {}

  /** @throws ProblemError `cursor-invalid` */
  async list(query: DeliveryQuery): Promise<DeliveryListDto> {
    const { items, next } = await this.log.list(query, pageOf(query));
    return { items: items.map(toCaseDeliveryDto), next };
  }
}
