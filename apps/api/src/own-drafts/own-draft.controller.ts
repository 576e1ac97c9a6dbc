import { applyDecorators, Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CaseId, OnCase } from '../cases/case-id.js';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Refuses } from '../http/openapi/refuses.js';
import { KeepOwnDraftDto, OwnDraftDto } from './own-draft.dto.js';
import { OwnDraftDesk } from './own-draft-desk.js';

const OfEvent = (): MethodDecorator =>
  applyDecorators(
    OnCase(),
    ApiParam({ name: 'event', description: 'Event type.', example: 'review.decide' }),
    Refuses('unknown-event'),
  );

@ApiTags('Cases')
@Controller('api/v1/cases/:id/own-drafts/:event')
export class OwnDraftController {
  constructor(private readonly desk: OwnDraftDesk) {}

  @Get()
  @May('ownDrafts', 'read')
  @OfEvent()
  @ApiOperation({ operationId: 'readOwnDraft', summary: 'What you have written of a step and not sent' })
  @ApiOkResponse({ type: OwnDraftDto })
  read(@WhoAsks() reader: Reader, @CaseId() id: string, @Param('event') event: string): Promise<OwnDraftDto> {
    return this.desk.read(reader, { case: id, event });
  }

  @Put()
  @May('ownDrafts', 'keep')
  @OfEvent()
  @ApiOperation({ operationId: 'keepOwnDraft', summary: 'Keep what you have written of a step; nobody else reads it' })
  @ApiOkResponse({ type: OwnDraftDto })
  @Refuses('invalid-payload', 'not-possible-now')
  keep(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Param('event') event: string,
    @Body() body: KeepOwnDraftDto,
  ): Promise<OwnDraftDto> {
    return this.desk.keep(reader, { case: id, event }, body);
  }

  @Delete()
  @HttpCode(204)
  @May('ownDrafts', 'keep')
  @OfEvent()
  @ApiOperation({ operationId: 'dropOwnDraft', summary: 'Throw away what you have written of a step' })
  @ApiNoContentResponse()
  drop(@WhoAsks() reader: Reader, @CaseId() id: string, @Param('event') event: string): Promise<void> {
    return this.desk.drop(reader, { case: id, event });
  }
}
