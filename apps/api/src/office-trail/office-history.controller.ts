import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { AlsoCsv } from '../http/as-csv.js';
import { RequestId } from '../http/sent-with.js';
import { Refuses } from '../http/openapi/refuses.js';
import { recordsCsv } from '../trail/records-csv.js';
import type { OfficeRecordDto } from './office-history.dto.js';
import { OfficeHistoryDto, OfficeHistoryQuery } from './office-history.dto.js';
import { OfficeHistoryShelf } from './office-history-shelf.js';

@ApiTags('People')
@Controller('api/v1/office/history')
export class OfficeHistoryController {
  constructor(private readonly shelf: OfficeHistoryShelf) {}

  @Get()
  @May('officeHistory', 'read')
  @ApiOperation({
    operationId: 'readOfficeHistory',
    summary: 'Who came into which seat, who speaks for whom: the trail',
  })
  @Paged()
  @AlsoCsv(
    OfficeHistoryDto,
    'office-history.csv',
    recordsCsv<OfficeRecordDto>([
      'at',
      'revision',
      'type',
      'from',
      'to',
      'actor',
      'payload',
      'sealed',
      'requestId',
      'previousHash',
      'hash',
    ]),
  )
  @Refuses('invalid-payload', 'cursor-invalid')
  read(
    @WhoAsks() reader: Reader,
    @Query() query: OfficeHistoryQuery,
    @RequestId() request: string,
  ): Promise<OfficeHistoryDto> {
    return this.shelf.read(reader, query, request);
  }
}
