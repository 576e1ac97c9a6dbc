import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { May } from '../http/access/who-may.js';
import { Refuses } from '../http/openapi/refuses.js';
import { OutboxListDto } from './outbox.dto.js';
import { OutboxShelf } from './outbox-shelf.js';

@ApiTags('House')
@Controller('api/v1/outbox')
export class OutboxController {
  constructor(private readonly shelf: OutboxShelf) {}

  @Get()
  @May('outbox', 'read')
  @Header('cache-control', 'private, no-store')
  @ApiOperation({
    operationId: 'listOutbox',
    summary: 'The latest letters of the demonstration, which go into files; on this machine only',
  })
  @ApiOkResponse({ type: OutboxListDto })
  @Refuses('unknown-resource')
  list(@Req() request: FastifyRequest): Promise<OutboxListDto> {
    return this.shelf.list(request);
  }
}
