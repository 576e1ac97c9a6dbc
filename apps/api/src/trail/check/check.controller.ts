import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseId, OnCase } from '../../cases/case-id.js';
import type { Reader } from '../../http/access/reader.js';
import { May, WhoAsks } from '../../http/access/who-may.js';
import { ChainCheck } from './chain-check.js';
import { CaseCheckDto, OfficeCheckDto } from './check.dto.js';

@ApiTags('Trail')
@Controller('api/v1')
export class CheckController {
  constructor(private readonly check: ChainCheck) {}

  @Get('cases/:id/check')
  @May('chains', 'read')
  @OnCase()
  @ApiOperation({ operationId: 'checkCase', summary: 'Recompute the chain of a case from what is stored' })
  @ApiOkResponse({ type: CaseCheckDto })
  ofCase(@WhoAsks() reader: Reader, @CaseId() id: string): Promise<CaseCheckDto> {
    return this.check.ofCase(reader, id);
  }

  @Get('office/check')
  @May('chains', 'read')
  @ApiOperation({ operationId: 'checkOffice', summary: 'Recompute the chain of the office from what is stored' })
  @ApiOkResponse({ type: OfficeCheckDto })
  ofOffice(): Promise<OfficeCheckDto> {
    return this.check.ofOffice();
  }
}
