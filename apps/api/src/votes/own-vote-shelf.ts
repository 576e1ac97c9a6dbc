import { Injectable } from '@nestjs/common';
import type { Reader } from '../http/access/reader.js';
import { pageOf } from '../http/dto/page.js';
import { toOwnVoteDto } from './own-vote.dto.js';
import type { OwnVoteListDto, OwnVoteQuery } from './own-vote.dto.js';
import { OwnVotes } from './own-votes.js';

/** Running votes as they are served to those who vote. */
@Injectable()
export class OwnVoteShelf {
  constructor(private readonly votes: OwnVotes) {}

  async list({ account, seats }: Reader, query: OwnVoteQuery): Promise<OwnVoteListDto> {
    if (!account) return { items: [], next: null };
    const { items, next } = await this.votes.list(account.person, query.case, pageOf(query));
    return { items: items.map((vote) => toOwnVoteDto(vote, seats)), next };
  }
}
