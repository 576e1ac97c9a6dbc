import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../http/access/reader.js';
import { May, WhoAsks } from '../../http/access/who-may.js';
import { Refuses } from '../../http/openapi/refuses.js';
import { Idempotent, SentWith } from '../../http/sent-with.js';
import type { Envelope } from '../../http/sent-with.js';
import { ResourceId } from '../../people/resource-id.js';
import { DutyShelf } from './duty-shelf.js';
import { ChangeStandingDto, DutiesDto, DutyListDto, ReportDto, TookPartDto, WaiveDto } from './duty.dto.js';

@ApiTags('Register')
@Controller('api/v1')
export class DutyController {
  constructor(private readonly shelf: DutyShelf) {}

  @Get('duties')
  @May('dutiesOfRegion', 'read')
  @ApiOperation({ operationId: 'listDuties', summary: 'What the ALSes of a region owe, and how they stand in it' })
  @ApiOkResponse({ type: DutyListDto })
  list(@WhoAsks() reader: Reader): Promise<DutyListDto> {
    return this.shelf.list(reader);
  }

  @Get('register/:id/duties')
  @May('duties', 'read')
  @ApiOperation({ operationId: 'readDuties', summary: 'What an ALS owes, and how it stands in its region' })
  @ApiOkResponse({ type: DutiesDto })
  @Refuses('unknown-resource')
  read(@WhoAsks() reader: Reader, @ResourceId() id: string): Promise<DutiesDto> {
    return this.shelf.read(reader, id);
  }

  @Post('register/:id/reports')
  @HttpCode(200)
  @May('duties', 'report')
  @Idempotent()
  @ApiOperation({ operationId: 'reportAls', summary: 'The short report that an ALS gives every two years' })
  @ApiOkResponse({ type: DutiesDto })
  @Refuses('unknown-resource', 'invalid-payload')
  report(
    @WhoAsks() reader: Reader,
    @ResourceId() id: string,
    @Body() body: ReportDto,
    @SentWith() sent: Envelope,
  ): Promise<DutiesDto> {
    return this.shelf.report(reader, id, body, sent);
  }

  @Post('register/:id/contacts/confirm')
  @HttpCode(200)
  @May('duties', 'report')
  @Idempotent()
  @ApiOperation({ operationId: 'confirmContacts', summary: 'The representatives are still the right ones' })
  @ApiOkResponse({ type: DutiesDto })
  @Refuses('unknown-resource')
  confirm(@WhoAsks() reader: Reader, @ResourceId() id: string, @SentWith() sent: Envelope): Promise<DutiesDto> {
    return this.shelf.confirmContacts(reader, id, sent);
  }

  @Post('register/:id/waivers')
  @HttpCode(200)
  @May('duties', 'judge')
  @Idempotent()
  @ApiOperation({ operationId: 'waiveDuty', summary: 'Spare an ALS an expectation for a time' })
  @ApiOkResponse({ type: DutiesDto })
  @Refuses('unknown-resource', 'invalid-payload', 'not-possible-now')
  waive(
    @WhoAsks() reader: Reader,
    @ResourceId() id: string,
    @Body() body: WaiveDto,
    @SentWith() sent: Envelope,
  ): Promise<DutiesDto> {
    return this.shelf.waive(reader, id, body, sent);
  }

  @Post('register/:id/participation')
  @HttpCode(200)
  @May('duties', 'judge')
  @Idempotent()
  @ApiOperation({ operationId: 'recordParticipation', summary: 'That an ALS took part in something' })
  @ApiOkResponse({ type: DutiesDto })
  @Refuses('unknown-resource', 'invalid-payload')
  tookPart(
    @WhoAsks() reader: Reader,
    @ResourceId() id: string,
    @Body() body: TookPartDto,
    @SentWith() sent: Envelope,
  ): Promise<DutiesDto> {
    return this.shelf.tookPart(reader, id, body, sent);
  }

  @Post('register/:id/standing')
  @HttpCode(200)
  @May('duties', 'judge')
  @Idempotent()
  @ApiOperation({ operationId: 'changeStanding', summary: 'Give an ALS another standing in its region' })
  @ApiOkResponse({ type: DutiesDto })
  @Refuses('unknown-resource', 'invalid-payload', 'not-possible-now')
  standing(
    @WhoAsks() reader: Reader,
    @ResourceId() id: string,
    @Body() body: ChangeStandingDto,
    @SentWith() sent: Envelope,
  ): Promise<DutiesDto> {
    return this.shelf.changeStanding(reader, id, body, sent);
  }
}
