import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseId, OnCase } from '../cases/case-id.js';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { PageQuery } from '../http/dto/page.js';
import { Refuses } from '../http/openapi/refuses.js';
import { RequestId } from '../http/sent-with.js';
import { MessageListDto } from './message.dto.js';
import { MessageShelf } from './message-shelf.js';

@ApiTags('Cases')
@Controller('api/v1/cases/:id/messages')
export class MessageController {
  constructor(private readonly shelf: MessageShelf) {}

  @Get()
  @May('messages', 'read')
  @OnCase()
  @ApiOperation({ operationId: 'listMessages', summary: 'Letters that the case has asked for; newest first' })
  @ApiOkResponse({ type: MessageListDto })
  @Paged()
  @Refuses('invalid-payload', 'cursor-invalid')
  list(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Query() page: PageQuery,
    @RequestId() request: string,
  ): Promise<MessageListDto> {
    return this.shelf.list(reader, id, page, request);
  }
}
