import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseId, OnCase } from '../cases/case-id.js';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { AlsoCsv } from '../http/as-csv.js';
import { Refuses } from '../http/openapi/refuses.js';
import { RequestId } from '../http/sent-with.js';
import { historyCsv } from './history.csv.js';
import { CaseHistoryQuery, HistoryDto, HistoryQuery } from './history.dto.js';
import { HistoryShelf } from './history-shelf.js';

@ApiTags('Trail')
@Controller('api/v1')
export class HistoryController {
  constructor(private readonly shelf: HistoryShelf) {}

  @Get('history')
  @May('history', 'read')
  @ApiOperation({ operationId: 'readHistory', summary: 'Steps of all cases that the reader may know of' })
  @Paged()
  @AlsoCsv(HistoryDto, 'history.csv', historyCsv)
  @Refuses('invalid-payload', 'cursor-invalid')
  all(@WhoAsks() reader: Reader, @Query() query: HistoryQuery, @RequestId() request: string): Promise<HistoryDto> {
    return this.shelf.all(reader, query, request);
  }

  @Get('cases/:id/history')
  @May('history', 'read')
  @OnCase()
  @ApiOperation({ operationId: 'readCaseHistory', summary: 'Steps of one case' })
  @Paged()
  @AlsoCsv(HistoryDto, 'history.csv', historyCsv)
  @Refuses('invalid-payload', 'cursor-invalid')
  ofCase(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Query() query: CaseHistoryQuery,
    @RequestId() request: string,
  ): Promise<HistoryDto> {
    return this.shelf.ofCase(reader, id, query, request);
  }
}
