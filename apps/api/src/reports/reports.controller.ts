import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { Refuses } from '../http/openapi/refuses.js';
import { AdviceOutcomeListDto } from './dto/advice-outcome.dto.js';
import { PipelineDto, PipelineQuery } from './dto/pipeline.dto.js';
import { ResultListDto, ResultQuery } from './dto/result.dto.js';
import { ReportShelf } from './report-shelf.js';

@ApiTags('Reports')
@Controller('api/v1')
export class ReportsController {
  constructor(private readonly shelf: ReportShelf) {}

  @Get('pipeline')
  @May('cases', 'read')
  @ApiOperation({ operationId: 'readPipeline', summary: 'Open cases counted by phase and region' })
  @ApiOkResponse({ type: PipelineDto })
  @Refuses('invalid-payload')
  pipeline(@WhoAsks() reader: Reader, @Query() query: PipelineQuery): Promise<PipelineDto> {
    return this.shelf.pipeline(reader, query);
  }

  @Get('results')
  @May('cases', 'read')
  @ApiOperation({ operationId: 'listResults', summary: 'Votes that were counted, as far as they are published' })
  @ApiOkResponse({ type: ResultListDto })
  @Paged()
  @Refuses('invalid-payload', 'cursor-invalid')
  results(@WhoAsks() reader: Reader, @Query() query: ResultQuery): Promise<ResultListDto> {
    return this.shelf.results(reader, query);
  }

  @Get('advice-outcomes')
  @May('cases', 'read')
  @ApiOperation({ operationId: 'listAdviceOutcomes', summary: 'What regions advised in cases that were decided' })
  @ApiOkResponse({ type: AdviceOutcomeListDto })
  @Paged()
  @Refuses('invalid-payload', 'cursor-invalid')
  adviceOutcomes(@WhoAsks() reader: Reader, @Query() query: ResultQuery): Promise<AdviceOutcomeListDto> {
    return this.shelf.adviceOutcomes(reader, query);
  }
}
