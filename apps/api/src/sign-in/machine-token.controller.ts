import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { FreshSignIn } from '../http/access/fresh.js';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { PageQuery } from '../http/dto/page.js';
import { Refuses } from '../http/openapi/refuses.js';
import type { Exchange } from './door.js';
import { MachineTokenListDto, MadeMachineTokenDto, NewMachineTokenDto } from './dto/machine-token.dto.js';
import { InExchange } from './exchange.js';
import { knownId } from './known-id.js';
import { MachineTokenDesk } from './machine-token-desk.js';

@ApiTags('Sign-in')
@Controller('api/v1/machine-tokens')
export class MachineTokenController {
  constructor(private readonly desk: MachineTokenDesk) {}

  @Post()
  @May('machineTokens', 'manage')
  @FreshSignIn('machineToken.make')
  @ApiOperation({ operationId: 'makeMachineToken', summary: 'Make a token for a program; it is shown only now' })
  @ApiCreatedResponse({ type: MadeMachineTokenDto })
  @Refuses('invalid-payload', 'cross-site-request')
  make(
    @WhoAsks() reader: Reader,
    @Body() body: NewMachineTokenDto,
    @InExchange() exchange: Exchange,
  ): Promise<MadeMachineTokenDto> {
    return this.desk.make(reader, body, exchange);
  }

  @Get()
  @May('machineTokens', 'manage')
  @ApiOperation({ operationId: 'listMachineTokens', summary: 'Machine tokens, with their last use; newest first' })
  @ApiOkResponse({ type: MachineTokenListDto })
  @Paged()
  @Refuses('cursor-invalid', 'invalid-payload')
  list(@Query() page: PageQuery): Promise<MachineTokenListDto> {
    return this.desk.list(page);
  }

  @Delete(':token')
  @HttpCode(204)
  @May('machineTokens', 'manage')
  @ApiOperation({ operationId: 'revokeMachineToken', summary: 'Revoke a machine token' })
  @ApiParam({ name: 'token', description: 'Id of the token.', schema: { type: 'string', format: 'uuid' } })
  @ApiNoContentResponse()
  @Refuses('unknown-resource', 'cross-site-request')
  revoke(
    @WhoAsks() reader: Reader,
    @Param('token', knownId) id: string,
    @InExchange() exchange: Exchange,
  ): Promise<void> {
    return this.desk.revoke(reader, id, exchange);
  }
}
