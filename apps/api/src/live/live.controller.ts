import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CaseId, OnCase } from '../cases/case-id.js';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { WholeNumber } from '../http/dto/fields.js';
import { Refuses } from '../http/openapi/refuses.js';
import { LiveDesk } from './live-desk.js';

/** From where on. */
export class LiveQuery {
  @WholeNumber({
    about: 'Revision that the page shows; a later one is told at once.',
    optional: true,
    least: 1,
    most: 999_999_999,
  })
  seen?: number;
}

@ApiTags('Cases')
@Controller('api/v1/cases')
export class LiveController {
  constructor(private readonly desk: LiveDesk) {}

  @Get(':id/live')
  @May('cases', 'read')
  @OnCase()
  @ApiOperation({
    operationId: 'watchCase',
    summary: 'Server-sent events: that the case has changed, never what',
    description:
      'Needs `Accept: text/event-stream`. Each event is `changed` with `{ "revision": 12 }`; what has changed is for ' +
      'whoever asks for the case. Comments keep the connection alive. The stream ends when the reader’s rights on the ' +
      'case change, or the server stops: come back after three seconds.',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Revision that was told last.' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @Refuses('not-acceptable', 'invalid-payload', 'too-many-requests', 'too-busy')
  watch(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Query() { seen }: LiveQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.desk.open(reader, id, seen, request, reply);
  }
}
