import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { Refuses } from '../http/openapi/refuses.js';
import { knownId } from '../sign-in/known-id.js';
import { QueueDto, QueueQuery, SavedViewsDto, SaveViewDto } from './queue.dto.js';
import { QueueShelf } from './queue-shelf.js';

@ApiTags('Desk')
@Controller('api/v1')
export class QueueController {
  constructor(private readonly shelf: QueueShelf) {}

  @Get('queue')
  @May('claims', 'read')
  @ApiOperation({ operationId: 'listQueue', summary: 'Open cases with who works on them, and how many there are' })
  @ApiOkResponse({ type: QueueDto })
  @Paged()
  @Refuses('invalid-payload', 'cursor-invalid')
  queue(@WhoAsks() reader: Reader, @Query() query: QueueQuery): Promise<QueueDto> {
    return this.shelf.list(reader, query);
  }

  @Get('saved-views')
  @May('savedViews', 'read')
  @ApiOperation({ operationId: 'listSavedViews', summary: 'Your views of the queue' })
  @ApiOkResponse({ type: SavedViewsDto })
  views(@WhoAsks() reader: Reader): Promise<SavedViewsDto> {
    return this.shelf.savedViews(reader);
  }

  @Put('saved-views')
  @May('savedViews', 'change')
  @ApiOperation({ operationId: 'saveView', summary: 'Keep a view of the queue under a name' })
  @ApiOkResponse({ type: SavedViewsDto })
  @Refuses('invalid-payload', 'not-possible-now')
  save(@WhoAsks() reader: Reader, @Body() body: SaveViewDto): Promise<SavedViewsDto> {
    return this.shelf.save(reader, body);
  }

  @Delete('saved-views/:view')
  @May('savedViews', 'change')
  @ApiOperation({ operationId: 'deleteView', summary: 'Delete a view of yours; again changes nothing' })
  @ApiParam({ name: 'view', description: 'Of the view.', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: SavedViewsDto })
  @Refuses('unknown-resource')
  drop(@WhoAsks() reader: Reader, @Param('view', knownId) view: string): Promise<SavedViewsDto> {
    return this.shelf.drop(reader, view);
  }
}
