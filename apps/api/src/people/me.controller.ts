import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Refuses } from '../http/openapi/refuses.js';
import { Idempotent, SentWith } from '../http/sent-with.js';
import type { Envelope } from '../http/sent-with.js';
import { MeDto, toMe } from './me.dto.js';
import { ChangeMeDto } from './person.dto.js';
import { PersonShelf } from './person-shelf.js';

@ApiTags('People')
@Controller('api/v1/me')
export class MeController {
  constructor(private readonly shelf: PersonShelf) {}

  @Get()
  @May('account', 'read')
  @ApiOperation({ operationId: 'whoAmI', summary: 'Who am I, and which seats do I hold' })
  @ApiOkResponse({ type: MeDto })
  me(@WhoAsks() reader: Reader): MeDto {
    return toMe(reader);
  }

  @Post()
  @HttpCode(200)
  @May('account', 'change')
  @Idempotent()
  @ApiOperation({ operationId: 'changeMe', summary: 'Change your name, language or time zone' })
  @ApiOkResponse({ type: MeDto })
  @Refuses('invalid-payload')
  change(@WhoAsks() reader: Reader, @Body() body: ChangeMeDto, @SentWith() sent: Envelope): Promise<MeDto> {
    return this.shelf.changeMe(reader, body, sent);
  }
}
