import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { CaseId, OnCase } from '../cases/case-id.js';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged, Revisioned } from '../http/answers.js';
import { filesWanted } from '../http/body/takes-files.js';
import { PageQuery } from '../http/dto/page.js';
import { Refuses } from '../http/openapi/refuses.js';
import { Conditional, Idempotent, RequestId, SentWith } from '../http/sent-with.js';
import type { Envelope } from '../http/sent-with.js';
import { AsDownload } from './as-download.js';
import { DifferencesQuery, DocumentDifferencesDto } from './differences/differences.dto.js';
import { DocumentDifferences } from './differences/document-differences.js';
import { DocumentDesk } from './document-desk.js';
import { DocumentShelf } from './document-shelf.js';
import type { Download } from './document-shelf.js';
import { SendingListDto } from './dto/sending.dto.js';
import { UploadedDto, uploadSchema } from './dto/uploaded.dto.js';
import { VersionListDto } from './dto/version.dto.js';

const OfDocument = (): MethodDecorator =>
  ApiParam({ name: 'document', description: 'Of the document.', schema: { type: 'string', format: 'uuid' } });

@ApiTags('Documents')
@Controller('api/v1/cases/:id/documents')
export class DocumentsController {
  constructor(
    private readonly shelf: DocumentShelf,
    private readonly desk: DocumentDesk,
    private readonly differences: DocumentDifferences,
  ) {}

  @Post()
  @May('documents', 'add')
  @OnCase()
  @RouteConfig(filesWanted)
  @Idempotent()
  @Conditional('Not needed: papers do not collide.')
  @ApiOperation({ operationId: 'uploadDocument', summary: 'Add a paper with a file: `paper.add`' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: uploadSchema })
  @ApiCreatedResponse({ type: UploadedDto })
  @Revisioned(201)
  @Refuses('invalid-payload', 'not-your-region', 'not-possible-now', 'unknown-document', 'incident')
  upload(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Req() request: FastifyRequest,
    @SentWith() sent: Envelope,
  ): Promise<UploadedDto> {
    return this.desk.upload(reader, id, request, sent);
  }

  @Get()
  @May('documents', 'read')
  @OnCase()
  @ApiOperation({ operationId: 'listDocuments', summary: 'Versions of the documents of a case; newest first' })
  @ApiOkResponse({ type: VersionListDto })
  @Paged()
  @Refuses('invalid-payload', 'cursor-invalid')
  list(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Query() page: PageQuery,
    @RequestId() request: string,
  ): Promise<VersionListDto> {
    return this.shelf.list(reader, id, page, request);
  }

  @Get(':document/versions/:version')
  @May('documents', 'read')
  @OnCase()
  @OfDocument()
  @ApiParam({ name: 'version', description: 'Counts from 1.', schema: { type: 'integer', minimum: 1 } })
  @ApiOperation({ operationId: 'downloadDocument', summary: 'A version as a file to keep' })
  @AsDownload()
  @Refuses('unknown-document', 'not-possible-now')
  download(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Param('document') document: string,
    @Param('version') version: string,
    @Req() { method, id: requestId }: FastifyRequest,
  ): Promise<Download> {
    return this.shelf.download(reader, id, [document, version], { sends: method === 'GET', requestId });
  }

  @Get(':document/sendings')
  @May('documentSendings', 'read')
  @OnCase()
  @OfDocument()
  @ApiOperation({ operationId: 'listSendings', summary: 'Who was sent which version; newest first' })
  @ApiOkResponse({ type: SendingListDto })
  @Paged()
  @Refuses('unknown-document', 'invalid-payload', 'cursor-invalid')
  sendings(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Param('document') document: string,
    @Query() page: PageQuery,
  ): Promise<SendingListDto> {
    return this.shelf.sendings(reader, id, document, page);
  }

  @Get(':document/differences')
  @May('documents', 'read')
  @OnCase()
  @OfDocument()
  @ApiOperation({ operationId: 'compareDocument', summary: 'What differs between two versions of a document' })
  @ApiOkResponse({ type: DocumentDifferencesDto })
  @Refuses('unknown-document', 'not-possible-now', 'invalid-payload')
  compare(
    @WhoAsks() reader: Reader,
    @CaseId() id: string,
    @Param('document') document: string,
    @Query() query: DifferencesQuery,
    @RequestId() request: string,
  ): Promise<DocumentDifferencesDto> {
    return this.differences.compare(reader, id, document, query, request);
  }
}
