import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Reader } from '../http/access/reader.js';
import { May, WhoAsks } from '../http/access/who-may.js';
import { Paged } from '../http/answers.js';
import { Refuses } from '../http/openapi/refuses.js';
import { OwnVoteListDto, OwnVoteQuery } from './own-vote.dto.js';
import { OwnVoteShelf } from './own-vote-shelf.js';

@ApiTags('Cases')
@Controller('api/v1/own-votes')
export class OwnVoteController {
  constructor(private readonly shelf: OwnVoteShelf) {}

  @Get()
  @May('ownVotes', 'read')
  @ApiOperation({ operationId: 'listOwnVotes', summary: 'Votes that run and in which you can vote, with your ballots' })
  @ApiOkResponse({ type: OwnVoteListDto })
  @Paged()
  @Refuses('invalid-payload', 'cursor-invalid', 'incident')
  list(@WhoAsks() reader: Reader, @Query() query: OwnVoteQuery): Promise<OwnVoteListDto> {
    return this.shelf.list(reader, query);
  }
}
