import { Module } from '@nestjs/common';
import { ClaimController } from '../claims/claim.controller.js';
import { ClaimDesk } from '../claims/claim-desk.js';
import { Claims } from '../claims/claims.js';
import { Queue } from './queue.js';
import { QueueController } from './queue.controller.js';
import { QueueShelf } from './queue-shelf.js';
import { SavedViews } from './saved-views.js';

/** The staff's queue, and who works on which case. */
@Module({
  controllers: [QueueController, ClaimController],
  providers: [ClaimDesk, Claims, Queue, QueueShelf, SavedViews],
})
export class QueueModule {}
