import { Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { Refuses } from '../http/openapi/refuses.js';
import { ResourceId } from '../people/resource-id.js';
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
  list(@WhoAsks() reader: Reader, @Query() query: DeliveryQuery): Promise<DeliveryListDto> {
    return this.shelf.list(reader, query);
  }

  @Put(':id/again')
  @May('deliveries', 'sendAgain')
  @HttpCode(204)
  @ApiOperation({ operationId: 'sendAgain', summary: 'Try a letter again that was refused, parked or skipped' })
  @ApiParam({ name: 'id', description: 'Of the delivery.', schema: { type: 'string', format: 'uuid' } })
  @ApiNoContentResponse({ description: 'It is tried within seconds.' })
  @Refuses('unknown-resource')
  again(@ResourceId() id: string): Promise<void> {
    return this.shelf.again(id);
  }
}
