import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { AlsoCsv } from '../http/as-csv.js';
import { Refuses } from '../http/openapi/refuses.js';
import type { ReadingDto } from './reading.dto.js';
import { ReadingListDto, ReadingQuery } from './reading.dto.js';
import { recordsCsv } from './records-csv.js';
import { ReadingShelf } from './reading-shelf.js';

@ApiTags('Trail')
@Controller('api/v1/readings')
export class ReadingController {
  constructor(private readonly shelf: ReadingShelf) {}

  @Get()
  @May('readings', 'read')
  @ApiOperation({ operationId: 'listReadings', summary: 'Who read what is not for everybody' })
  @Paged()
  @AlsoCsv(
    ReadingListDto,
    'readings.csv',
    recordsCsv<ReadingDto>([
      'at',
      'person',
      'role',
      'seat',
      'what',
      'case',
      'revisions',
      'classes',
      'people',
      'requestId',
    ]),
  )
  @Refuses('cursor-invalid', 'invalid-payload')
  list(@Query() query: ReadingQuery): Promise<ReadingListDto> {
    return this.shelf.list(query);
  }
}
