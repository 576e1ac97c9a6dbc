import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { AlsoCsv } from '../http/as-csv.js';
import { Refuses } from '../http/openapi/refuses.js';
import { Idempotent, SentWith } from '../http/sent-with.js';
import type { Envelope } from '../http/sent-with.js';
import { ResourceId } from '../people/resource-id.js';
import { ChangeAlsDto, MergeAlsDto } from './dto/als-change.dto.js';
import { AlsDto, AlsHistoryDto, AlsHistoryQuery } from './dto/als.dto.js';
import { RegisterDto, RegisterQuery } from './dto/als-list.dto.js';
import { registerCsv } from './register.csv.js';
import { RegisterShelf } from './register-shelf.js';

@ApiTags('Register')
@Controller('api/v1/register')
export class RegisterController {
  constructor(private readonly shelf: RegisterShelf) {}

  @Get()
  @May('register', 'read')
  @ApiOperation({ operationId: 'listAlses', summary: 'The register: everybody who is, or was, an ALS' })
  @Paged()
  @AlsoCsv(RegisterDto, 'register.csv', registerCsv)
  @Refuses('invalid-payload', 'cursor-invalid')
  list(@Query() query: RegisterQuery): Promise<RegisterDto> {
    return this.shelf.list(query);
  }

  @Get(':id')
  @May('register', 'read')
  @ApiOperation({ operationId: 'readAls', summary: 'One ALS' })
  @ApiOkResponse({ type: AlsDto })
  @Refuses('unknown-resource')
  read(@ResourceId() id: string): Promise<AlsDto> {
    return this.shelf.read(id);
  }

  @Get(':id/history')
  @May('register', 'read')
  @ApiOperation({ operationId: 'readAlsHistory', summary: 'What happened to an ALS' })
  @ApiOkResponse({ type: AlsHistoryDto })
  @Paged()
  @Refuses('unknown-resource', 'invalid-payload', 'cursor-invalid')
  history(@ResourceId() id: string, @Query() query: AlsHistoryQuery): Promise<AlsHistoryDto> {
    return this.shelf.history(id, query);
  }

  @Post(':id/changes')
  @HttpCode(200)
  @May('register', 'change')
  @Idempotent()
  @ApiOperation({ operationId: 'changeAls', summary: 'Another name, country, website or languages of an ALS' })
  @ApiOkResponse({ type: AlsDto })
  @Refuses('unknown-resource', 'invalid-payload')
  change(
    @WhoAsks() reader: Reader,
    @ResourceId() id: string,
    @Body() body: ChangeAlsDto,
    @SentWith() sent: Envelope,
  ): Promise<AlsDto> {
    return this.shelf.change(reader, id, body, sent);
  }

  @Post(':id/merger')
  @HttpCode(200)
  @May('register', 'change')
  @Idempotent()
  @ApiOperation({ operationId: 'mergeAls', summary: 'Another ALS goes on in the place of this one' })
  @ApiOkResponse({ type: AlsDto })
  @Refuses('unknown-resource', 'invalid-payload', 'not-possible-now')
  merge(
    @WhoAsks() reader: Reader,
    @ResourceId() id: string,
    @Body() body: MergeAlsDto,
    @SentWith() sent: Envelope,
  ): Promise<AlsDto> {
    return this.shelf.merge(reader, id, body, sent);
  }
}
