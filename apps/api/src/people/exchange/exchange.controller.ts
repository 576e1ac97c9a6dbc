import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { FreshSignIn } from '../../http/access/fresh.js';
import type { Reader } from '../../http/access/reader.js';
import { May, WhoAsks } from '../../http/access/who-may.js';
import { Refuses } from '../../http/openapi/refuses.js';
import { RequestId } from '../../http/sent-with.js';
import { ImportedDto, ImportPeopleDto } from './exchange.dto.js';
import { ExchangeDesk } from './exchange-desk.js';

@ApiTags('People')
@Controller('api/v1/office/people')
export class ExchangeController {
  constructor(private readonly desk: ExchangeDesk) {}

  @Get('export')
  @May('people', 'exchange')
  @Header('content-type', 'text/csv; charset=utf-8; header=present')
  @Header('content-disposition', 'attachment; filename="people.csv"')
  @ApiOperation({ operationId: 'exportPeople', summary: 'Everybody with every term, as a file that an import takes' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  export(@WhoAsks() reader: Reader, @RequestId() request: string): Promise<string> {
    return this.desk.export(reader, request);
  }

  @Post('import')
  @HttpCode(200)
  @May('people', 'exchange')
  @FreshSignIn('seat.change')
  @ApiOperation({
    operationId: 'importPeople',
    summary: 'Take in people and their terms: all of the file, or nothing. The same file again changes nothing',
  })
  @ApiOkResponse({ type: ImportedDto })
  @Refuses('invalid-payload')
  import(@WhoAsks() reader: Reader, @Body() body: ImportPeopleDto, @RequestId() request: string): Promise<ImportedDto> {
    return this.desk.import(reader, body, request);
  }
}
