import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CaseId, OnCase } from '../../cases/case-id.js';
import type { Reader } from '../../http/access/reader.js';
import { May, WhoAsks } from '../../http/access/who-may.js';
import { Refuses } from '../../http/openapi/refuses.js';
import { Idempotent, SentWith } from '../../http/sent-with.js';
import type { Envelope } from '../../http/sent-with.js';
import { DuplicateShelf } from './duplicate-shelf.js';
import { DecideDuplicateDto, DuplicateListDto, DuplicatesDto } from './duplicate.dto.js';

@ApiTags('Register')
@Controller('api/v1')
export class DuplicateController {
  constructor(private readonly shelf: DuplicateShelf) {}

  @Get('duplicates')
  @May('duplicates', 'read')
  @ApiOperation({ operationId: 'listDuplicates', summary: 'Open applications that look like somebody who is known' })
  @ApiOkResponse({ type: DuplicateListDto })
  list(@WhoAsks() reader: Reader): Promise<DuplicateListDto> {
    return this.shelf.list(reader);
  }

  @Get('cases/:id/duplicates')
  @May('duplicates', 'read')
  @OnCase()
  @ApiOperation({ operationId: 'readDuplicates', summary: 'Organisations that look like the one that applies' })
  @ApiOkResponse({ type: DuplicatesDto })
  read(@WhoAsks() reader: Reader, @CaseId() id: string): Promise<DuplicatesDto> {
    return this.shelf.read(reader, id);
  }

  @Post('cases/:id/duplicates')
  @HttpCode(200)
  @May('duplicates', 'decide')
  @OnCase()
  @Idempotent()
  @ApiOperation({
    operationId: 'decideDuplicate',
    summary: 'Link two organisations that look alike, or tell them apart',
  })
  @ApiOkResponse({ type: DuplicatesDto })
  @Refuses('invalid-payload', 'not-possible-now')
  decide(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Body() body: DecideDuplicateDto,
    @SentWith() sent: Envelope,
  ): Promise<DuplicatesDto> {
    return this.shelf.decide(reader, id, body, sent);
  }
}
