import { Module } from '@nestjs/common';
import { OfficeDesk } from '../office-trail/office-desk.js';
import { OfficeHistoryController } from '../office-trail/office-history.controller.js';
import { OfficeHistoryShelf } from '../office-trail/office-history-shelf.js';
import { OfficeReader } from '../office-trail/office-reader.js';
import { RememberedReaders } from '../sign-in/remembered.js';
import { AccountLoader } from './account-loader.js';
import { MeController } from './me.controller.js';
import { RecipientFinder } from './recipient-finder.js';
import { SeatController } from './seat.controller.js';
import { SeatReader } from './seat-reader.js';
import { SeatShelf } from './seat-shelf.js';

@Module({
  controllers: [MeController, OfficeHistoryController, SeatController],
  providers: [
    AccountLoader,
    OfficeDesk,
    OfficeHistoryShelf,
    OfficeReader,
    RecipientFinder,
    RememberedReaders,
    SeatReader,
    SeatShelf,
  ],
  exports: [AccountLoader, RecipientFinder, RememberedReaders],
})
export class PeopleModule {}
