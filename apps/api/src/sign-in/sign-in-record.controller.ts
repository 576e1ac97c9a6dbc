import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { Refuses } from '../http/openapi/refuses.js';
import { SignInListDto, SignInQuery } from './dto/sign-in.dto.js';
import { SignInShelf } from './sign-in-shelf.js';

@ApiTags('Trail')
@Controller('api/v1/sign-ins')
export class SignInRecordController {
  constructor(private readonly shelf: SignInShelf) {}

  @Get()
  @May('signIns', 'read')
  @ApiOperation({ operationId: 'listSignIns', summary: 'Who signed in, who was refused, what ended; newest first' })
  @ApiOkResponse({ type: SignInListDto })
  @Paged()
  @Refuses('cursor-invalid', 'invalid-payload')
  list(@Query() query: SignInQuery): Promise<SignInListDto> {
    return this.shelf.list(query);
  }
}
