import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../http/access/reader.js';
import { May, WhoAsks } from '../../http/access/who-may.js';
import { Refuses } from '../../http/openapi/refuses.js';
import { RequestId } from '../../http/sent-with.js';
import { CaseId, OnCase } from '../case-id.js';
import { CaseDifferences } from './case-differences.js';
import { CaseDifferencesDto, CaseDifferencesQuery } from './differences.dto.js';

@ApiTags('Cases')
@Controller('api/v1/cases/:id/differences')
export class DifferencesController {
  constructor(private readonly differences: CaseDifferences) {}

  @Get()
  @May('history', 'read')
  @OnCase()
  @ApiOperation({ operationId: 'compareCase', summary: 'What differs between a case at two instants' })
  @ApiOkResponse({ type: CaseDifferencesDto })
  @Refuses('invalid-payload', 'incident')
  compare(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Query() query: CaseDifferencesQuery,
    @RequestId() request: string,
  ): Promise<CaseDifferencesDto> {
    return this.differences.compare(reader, id, query, request);
  }
}
