import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseId, OnCase } from '../cases/case-id.js';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Refuses } from '../http/openapi/refuses.js';
import { Idempotent, RequestId, SentWith } from '../http/sent-with.js';
import type { Envelope } from '../http/sent-with.js';
import { DeclareInterestDto, InterestDto, InterestListDto } from './interest.dto.js';
import { InterestDesk } from './interest-desk.js';

@ApiTags('Cases')
@Controller('api/v1/cases/:id/interests')
export class InterestController {
  constructor(private readonly desk: InterestDesk) {}

  @Post()
  @May('interests', 'declare')
  @OnCase()
  @Idempotent()
  @ApiOperation({ operationId: 'declareInterest', summary: 'Declare an interest of your own in a case' })
  @ApiCreatedResponse({ type: InterestDto })
  @Refuses('invalid-payload', 'incident')
  declare(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Body() body: DeclareInterestDto,
    @SentWith() sent: Envelope,
  ): Promise<InterestDto> {
    return this.desk.declare(reader, id, body, sent);
  }

  @Get()
  @May('interests', 'read')
  @OnCase()
  @ApiOperation({ operationId: 'listInterests', summary: 'Interests you declared; to auditors those of everybody' })
  @ApiOkResponse({ type: InterestListDto })
  @Refuses('incident')
  list(@WhoAsks() reader: Reader, @CaseId() id: string, @RequestId() request: string): Promise<InterestListDto> {
    return this.desk.list(reader, id, request);
  }
}
