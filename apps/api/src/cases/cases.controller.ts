import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FreshSignIn } from '../http/access/fresh.js';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Located, Paged, Revisioned } from '../http/answers.js';
import { Refuses } from '../http/openapi/refuses.js';
import { Conditional, Idempotent, RequestId, SeenRevision, SentWith } from '../http/sent-with.js';
import type { Envelope } from '../http/sent-with.js';
import { CaseDesk } from './case-desk.js';
import { CaseId, OnCase } from './case-id.js';
import { CaseShelf } from './case-shelf.js';
import { ActDto } from './dto/act.dto.js';
import { AsOfQuery, CaseDto } from './dto/case.dto.js';
import { CaseListDto, CaseQuery } from './dto/case-list.dto.js';
import { DraftDto, SaveDraftDto } from './dto/draft.dto.js';
import { EventDto } from './dto/event.dto.js';
import { OpenCaseDto } from './dto/open-case.dto.js';

@ApiTags('Cases')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly shelf: CaseShelf,
    private readonly desk: CaseDesk,
  ) {}

  @Post()
  @May('cases', 'open')
  @Idempotent()
  @ApiOperation({ operationId: 'openCase', summary: 'Open a draft for an organisation, or a withdrawal of one' })
  @ApiCreatedResponse({ type: ActDto })
  @Revisioned(201)
  @Located()
  @Refuses('invalid-payload', 'not-your-region', 'not-possible-now')
  open(@WhoAsks() reader: Reader, @Body() body: OpenCaseDto, @SentWith() sent: Envelope): Promise<ActDto> {
    return this.desk.open(reader, body, sent);
  }

  @Get()
  @May('cases', 'read')
  @ApiOperation({ operationId: 'listCases', summary: 'Cases that the reader may know of' })
  @ApiOkResponse({ type: CaseListDto })
  @Paged()
  @Refuses('invalid-payload', 'cursor-invalid')
  list(@WhoAsks() reader: Reader, @Query() query: CaseQuery): Promise<CaseListDto> {
    return this.shelf.list(reader, query);
  }

  @Get(':id')
  @May('cases', 'read')
  @OnCase()
  @ApiOperation({ operationId: 'readCase', summary: 'A case, with what the reader can do on it now' })
  @ApiOkResponse({ type: CaseDto })
  @Revisioned()
  @Refuses('invalid-payload', 'incident')
  read(@WhoAsks() reader: Reader, @CaseId() id: string, @Query() { asOf }: AsOfQuery): Promise<CaseDto> {
    return this.shelf.read(reader, id, asOf);
  }

  @Get(':id/form')
  @May('forms', 'read')
  @OnCase()
  @ApiOperation({ operationId: 'readDraft', summary: 'The form as far as it has been filled in' })
  @ApiOkResponse({ type: DraftDto })
  @Revisioned()
  draft(@WhoAsks() reader: Reader, @CaseId() id: string, @RequestId() request: string): Promise<DraftDto> {
    return this.shelf.draft(reader, id, request);
  }

  @Put(':id/form')
  @May('forms', 'save')
  @OnCase()
  @Conditional('Of the form, not of the case; `"0"` as long as nothing has been saved. Always needed.')
  @ApiOperation({ operationId: 'saveDraft', summary: 'Save the form, complete or not' })
  @ApiOkResponse({ type: DraftDto })
  @Revisioned()
  @Refuses('invalid-payload', 'not-possible-now')
  saveDraft(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Body() body: SaveDraftDto,
    @SeenRevision() seen: number | undefined,
  ): Promise<DraftDto> {
    return this.desk.saveDraft(reader, id, body, seen);
  }

  @Post(':id/events')
  @HttpCode(200)
  @May('cases', 'act')
  @FreshSignIn({ byEventType: true })
  @OnCase()
  @Idempotent()
  @Conditional('Needed unless the event commutes: ballots, notes and papers do not collide.')
  @ApiOperation({ operationId: 'act', summary: 'Take a case one event further' })
  @ApiOkResponse({ type: ActDto })
  @Revisioned()
  @Refuses('invalid-payload', 'unknown-event', 'not-your-region', 'not-possible-now', 'incident')
  act(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Body() event: EventDto,
    @SentWith() sent: Envelope,
  ): Promise<ActDto> {
    return this.desk.act(reader, id, event, sent);
  }
}
