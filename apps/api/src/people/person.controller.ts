import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { Refuses } from '../http/openapi/refuses.js';
import { Idempotent, RequestId, SentWith } from '../http/sent-with.js';
import type { Envelope } from '../http/sent-with.js';
import { AddPersonDto, PersonDto, PersonListDto, PersonQuery } from './person.dto.js';
import { PersonShelf } from './person-shelf.js';
import { ResourceId } from './resource-id.js';

@ApiTags('People')
@Controller('api/v1/people')
export class PersonController {
  constructor(private readonly shelf: PersonShelf) {}

  @Get()
  @May('people', 'read')
  @ApiOperation({
    operationId: 'listPeople',
    summary: 'People with their addresses, seats and organisations; newest first',
  })
  @ApiOkResponse({ type: PersonListDto })
  @Paged()
  @Refuses('invalid-payload', 'cursor-invalid')
  list(@WhoAsks() reader: Reader, @Query() query: PersonQuery, @RequestId() request: string): Promise<PersonListDto> {
    return this.shelf.list(reader, query, request);
  }

  @Get(':id')
  @May('people', 'read')
  @ApiOperation({ operationId: 'readPerson', summary: 'One person' })
  @ApiOkResponse({ type: PersonDto })
  @Refuses('unknown-resource')
  read(@WhoAsks() reader: Reader, @ResourceId() id: string, @RequestId() request: string): Promise<PersonDto> {
    return this.shelf.read(reader, id, request);
  }

  @Post()
  @May('people', 'add')
  @Idempotent()
  @ApiOperation({ operationId: 'addPerson', summary: 'Make a person known to the office' })
  @ApiCreatedResponse({ type: PersonDto })
  @Refuses('invalid-payload', 'not-possible-now')
  add(@WhoAsks() reader: Reader, @Body() body: AddPersonDto, @SentWith() sent: Envelope): Promise<PersonDto> {
    return this.shelf.add(reader, body, sent);
  }
}
