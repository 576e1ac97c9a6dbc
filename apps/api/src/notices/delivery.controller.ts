import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { Refuses } from '../http/openapi/refuses.js';
import { DeliveryListDto, DeliveryQuery } from './delivery.dto.js';
import { DeliveryShelf } from './delivery-shelf.js';

@ApiTags('House')
@Controller('api/v1/deliveries')
export class DeliveryController {
  constructor(private readonly shelf: DeliveryShelf) {}

  @Get()
  @May('deliveries', 'read')
  @ApiOperation({ operationId: 'listDeliveries', summary: 'Letters on their way to each reader; newest first' })
  @ApiOkResponse({ type: DeliveryListDto })
  @Paged()
  @Refuses('cursor-invalid', 'invalid-payload')
  list(@Query() query: DeliveryQuery): Promise<DeliveryListDto> {
    return this.shelf.list(query);
  }
}
