import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { PageQuery } from '../http/dto/page.js';
import { Refuses } from '../http/openapi/refuses.js';
import { Idempotent, SentWith } from '../http/sent-with.js';
import type { Envelope } from '../http/sent-with.js';
import { AddRuleSetDto, RuleSetDto, RuleSetListDto } from './rule-set.dto.js';
import { RuleSetDesk } from './rule-set-desk.js';

@ApiTags('Procedures')
@Controller('api/v1/procedures/:procedure/rule-sets')
export class RuleSetController {
  constructor(private readonly desk: RuleSetDesk) {}

  @Get()
  @May('office', 'read')
  @ApiOperation({ operationId: 'listRuleSets', summary: "The operator's own rule values; newest first" })
  @ApiOkResponse({ type: RuleSetListDto })
  @Paged()
  @Refuses('unknown-resource', 'invalid-payload', 'cursor-invalid')
  list(@Param('procedure') procedure: string, @Query() page: PageQuery): Promise<RuleSetListDto> {
    return this.desk.list(procedure, page);
  }

  @Post()
  @May('ruleSets', 'add')
  @Idempotent()
  @ApiOperation({
    operationId: 'addRuleSet',
    summary: 'Put own values in the place of the shipped ones, for new cases',
  })
  @ApiCreatedResponse({ type: RuleSetDto })
  @Refuses('unknown-resource', 'invalid-payload')
  add(
    @WhoAsks() reader: Reader,
    @Param('procedure') procedure: string,
    @Body() body: AddRuleSetDto,
    @SentWith() sent: Envelope,
  ): Promise<RuleSetDto> {
    return this.desk.add(reader, procedure, body, sent);
  }
}
