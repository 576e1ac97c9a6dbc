import { Module } from '@nestjs/common';
import { OfficeDesk } from '../office-trail/office-desk.js';
import { OfficeHistoryController } from '../office-trail/office-history.controller.js';
import { OfficeHistoryShelf } from '../office-trail/office-history-shelf.js';
import { OfficeReader } from '../office-trail/office-reader.js';
import { AccountLoader } from './account-loader.js';
import { AccountService } from './account.service.js';
import { MeController } from './me.controller.js';
import { RecipientFinder } from './recipient-finder.js';
import { SeatController } from './seat.controller.js';
import { SeatReader } from './seat-reader.js';
import { SeatShelf } from './seat-shelf.js';

@Module({
  controllers: [MeController, OfficeHistoryController, SeatController],
  providers: [
    AccountLoader,
    AccountService,
    OfficeDesk,
    OfficeHistoryShelf,
    OfficeReader,
    RecipientFinder,
    SeatReader,
    SeatShelf,
  ],
  exports: [AccountLoader, AccountService, RecipientFinder],
})
export class PeopleModule {}
