import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { Refuses } from '../http/openapi/refuses.js';
import { ReadingListDto, ReadingQuery } from './reading.dto.js';
import { ReadingShelf } from './reading-shelf.js';

@ApiTags('Trail')
@Controller('api/v1/readings')
export class ReadingController {
  constructor(private readonly shelf: ReadingShelf) {}

  @Get()
  @May('readings', 'read')
  @ApiOperation({ operationId: 'listReadings', summary: 'Who read what is not for everybody' })
  @ApiOkResponse({ type: ReadingListDto })
  @Paged()
  @Refuses('cursor-invalid', 'invalid-payload')
  list(@Query() query: ReadingQuery): Promise<ReadingListDto> {
    return this.shelf.list(query);
  }
}
