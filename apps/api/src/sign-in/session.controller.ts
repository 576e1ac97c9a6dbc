import { Controller, Delete, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Refuses } from '../http/openapi/refuses.js';
import type { Exchange } from './door.js';
import { EndSessionsQuery, SessionListDto, SessionQuery, SessionsEndedDto } from './dto/session.dto.js';
import { InExchange } from './exchange.js';
import { knownId } from './known-id.js';
import { SessionDesk } from './session-desk.js';

@ApiTags('Sign-in')
@Controller('api/v1/sessions')
export class SessionController {
  constructor(private readonly desk: SessionDesk) {}

  @Get()
  @May('sessions', 'end')
  @ApiOperation({ operationId: 'listSessions', summary: 'Where I am signed in; as administrator, where somebody is' })
  @ApiOkResponse({ type: SessionListDto })
  @Refuses('invalid-payload')
  list(@WhoAsks() reader: Reader, @Query() { person }: SessionQuery): Promise<SessionListDto> {
    return this.desk.list(reader, person);
  }

  @Delete('current')
  @May('sessions', 'end')
  @ApiOperation({ operationId: 'signOut', summary: 'Sign out of this session' })
  @ApiOkResponse({ type: SessionsEndedDto })
  @Refuses('cross-site-request')
  signOut(@WhoAsks() reader: Reader, @InExchange() exchange: Exchange): Promise<SessionsEndedDto> {
    return this.desk.signOut(reader, exchange);
  }

  @Delete(':session')
  @May('sessions', 'end')
  @ApiOperation({ operationId: 'endSession', summary: 'End one of my sessions' })
  @ApiParam({ name: 'session', description: 'Of the session.', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: SessionsEndedDto })
  @Refuses('unknown-resource', 'cross-site-request')
  end(
    @WhoAsks() reader: Reader,
    @Param('session', knownId) session: string,
    @InExchange() exchange: Exchange,
  ): Promise<SessionsEndedDto> {
    return this.desk.endOne(reader, session, exchange);
  }

  @Delete()
  @May('sessions', 'end')
  @ApiOperation({ operationId: 'endSessions', summary: 'End all sessions of a person: one’s own, or as administrator' })
  @ApiOkResponse({ type: SessionsEndedDto })
  @Refuses('invalid-payload', 'cross-site-request')
  endAll(
    @WhoAsks() reader: Reader,
    @Query() { person }: EndSessionsQuery,
    @InExchange() exchange: Exchange,
  ): Promise<SessionsEndedDto> {
    return this.desk.endAll(reader, person, exchange);
  }
}
