import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { AlsoCsv } from '../http/as-csv.js';
import { Refuses } from '../http/openapi/refuses.js';
import { recordsCsv } from '../trail/records-csv.js';
import type { SignInDto } from './dto/sign-in.dto.js';
import { SignInListDto, SignInQuery } from './dto/sign-in.dto.js';
import { SignInShelf } from './sign-in-shelf.js';

@ApiTags('Trail')
@Controller('api/v1/sign-ins')
export class SignInRecordController {
  constructor(private readonly shelf: SignInShelf) {}

  @Get()
  @May('signIns', 'read')
  @ApiOperation({ operationId: 'listSignIns', summary: 'Who signed in, who was refused, what ended; newest first' })
  @Paged()
  @AlsoCsv(
    SignInListDto,
    'sign-ins.csv',
    recordsCsv<SignInDto>(['at', 'what', 'via', 'person', 'by', 'subject', 'code', 'origin', 'requestId']),
  )
  @Refuses('cursor-invalid', 'invalid-payload')
  list(@Query() query: SignInQuery): Promise<SignInListDto> {
    return this.shelf.list(query);
  }
}
