import { Module } from '@nestjs/common';
import { OwnVoteController } from './own-vote.controller.js';
import { OwnVoteShelf } from './own-vote-shelf.js';
import { OwnVotes } from './own-votes.js';

/** Votes for those who vote. */
@Module({ controllers: [OwnVoteController], providers: [OwnVoteShelf, OwnVotes] })
export class VotesModule {}
