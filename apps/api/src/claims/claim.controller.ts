import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseId, OnCase } from '../cases/case-id.js';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Refuses } from '../http/openapi/refuses.js';
import { RequestId } from '../http/sent-with.js';
import { ClaimCaseDto, ClaimDto } from './claim.dto.js';
import { ClaimDesk } from './claim-desk.js';

@ApiTags('Desk')
@Controller('api/v1/cases/:id/claim')
export class ClaimController {
  constructor(private readonly desk: ClaimDesk) {}

  @Get()
  @May('claims', 'read')
  @OnCase()
  @ApiOperation({ operationId: 'readClaim', summary: 'Who on the staff works on a case' })
  @ApiOkResponse({ type: ClaimDto })
  read(@WhoAsks() reader: Reader, @CaseId() id: string): Promise<ClaimDto> {
    return this.desk.read(reader, id);
  }

  @Put()
  @May('claims', 'change')
  @OnCase()
  @ApiOperation({ operationId: 'claimCase', summary: 'Claim a case, or take it over; again changes nothing' })
  @ApiOkResponse({ type: ClaimDto })
  @Refuses('invalid-payload', 'not-possible-now')
  claim(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Body() body: ClaimCaseDto,
    @RequestId() request: string,
  ): Promise<ClaimDto> {
    return this.desk.claim(reader, id, body, request);
  }

  @Delete()
  @May('claims', 'change')
  @OnCase()
  @ApiOperation({ operationId: 'releaseCase', summary: 'Work on a case no longer; again changes nothing' })
  @ApiOkResponse({ type: ClaimDto })
  @Refuses('not-possible-now')
  release(@WhoAsks() reader: Reader, @CaseId() id: string, @RequestId() request: string): Promise<ClaimDto> {
    return this.desk.release(reader, id, request);
  }
}
