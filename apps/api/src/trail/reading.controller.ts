import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Only } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { Refuses } from '../http/openapi/refuses.js';
import { ReadingListDto, ReadingQuery } from './reading.dto.js';
import { ReadingShelf } from './reading-shelf.js';

@ApiTags('Trail')
@Controller('api/v1/readings')
export class ReadingController {
  constructor(private readonly shelf: ReadingShelf) {}

  @Get()
  @Only('auditor', 'admin')
  @ApiOperation({ operationId: 'listReadings', summary: 'Who read what only those who act for a vote may read' })
  @ApiOkResponse({ type: ReadingListDto })
  @Paged()
  @Refuses('cursor-invalid', 'invalid-payload')
  list(@Query() query: ReadingQuery): Promise<ReadingListDto> {
    return this.shelf.list(query);
  }
}
