import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { MeDto, toMe } from './me.dto.js';

@ApiTags('People')
@Controller('api/v1/me')
export class MeController {
  @Get()
  @May('account', 'read')
  @ApiOperation({ operationId: 'whoAmI', summary: 'Who am I, and which seats do I hold' })
  @ApiOkResponse({ type: MeDto })
  me(@WhoAsks() reader: Reader): MeDto {
    return toMe(reader);
  }
}
