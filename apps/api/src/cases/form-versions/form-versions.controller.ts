import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../../http/access/reader.js';
import { May, WhoAsks } from '../../http/access/who-may.js';
import { Refuses } from '../../http/openapi/refuses.js';
import { RequestId } from '../../http/sent-with.js';
import { CaseId, OnCase } from '../case-id.js';
import { FormAnswersDto, FormDifferencesDto, FormDifferencesQuery, FormVersionListDto } from './form-versions.dto.js';
import { FormVersionShelf } from './form-version-shelf.js';

@ApiTags('Cases')
@Controller('api/v1/cases/:id/form')
export class FormVersionsController {
  constructor(private readonly shelf: FormVersionShelf) {}

  @Get('versions')
  @May('history', 'read')
  @OnCase()
  @ApiOperation({ operationId: 'listFormVersions', summary: 'The form as handed in, handed in again, and corrected' })
  @ApiOkResponse({ type: FormVersionListDto })
  list(@WhoAsks() reader: Reader, @CaseId() id: string): Promise<FormVersionListDto> {
    return this.shelf.list(reader, id);
  }

  @Get('versions/:version')
  @May('history', 'read')
  @OnCase()
  @ApiParam({ name: 'version', description: 'Counts from 1.', schema: { type: 'integer', minimum: 1 } })
  @ApiOperation({ operationId: 'readFormVersion', summary: 'A version of the form, as far as the reader may see it' })
  @ApiOkResponse({ type: FormAnswersDto })
  @Refuses('unknown-resource')
  read(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Param('version') version: string,
    @RequestId() request: string,
  ): Promise<FormAnswersDto> {
    return this.shelf.read(reader, id, version, request);
  }

  @Get('differences')
  @May('history', 'read')
  @OnCase()
  @ApiOperation({ operationId: 'compareForm', summary: 'What differs between two versions of the form' })
  @ApiOkResponse({ type: FormDifferencesDto })
  @Refuses('unknown-resource', 'invalid-payload')
  compare(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Query() query: FormDifferencesQuery,
    @RequestId() request: string,
  ): Promise<FormDifferencesDto> {
    return this.shelf.compare(reader, id, query, request);
  }
}
