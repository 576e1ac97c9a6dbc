import { Module } from '@nestjs/common';
import { MailModule } from '../notices/mail.module.js';
import { OfficeDesk } from '../office-trail/office-desk.js';
import { OfficeHistoryController } from '../office-trail/office-history.controller.js';
import { OfficeHistoryShelf } from '../office-trail/office-history-shelf.js';
import { OfficeReader } from '../office-trail/office-reader.js';
import { RememberedReaders } from '../sign-in/remembered.js';
import { AccountLoader } from './account-loader.js';
import { ExchangeController } from './exchange/exchange.controller.js';
import { ExchangeDesk } from './exchange/exchange-desk.js';
import { InvitationDesk } from './accept-invitation.js';
import { MeController } from './me.controller.js';
import { PersonController } from './person.controller.js';
import { PersonReader } from './person-reader.js';
import { PersonShelf } from './person-shelf.js';
import { RecipientFinder } from './recipient-finder.js';
import { RepresentativeController } from './representative.controller.js';
import { RepresentativeReader } from './representative-reader.js';
import { RepresentativeShelf } from './representative-shelf.js';
import { SeatController } from './seat.controller.js';
import { SeatReader } from './seat-reader.js';
import { SeatShelf } from './seat-shelf.js';

@Module({
  imports: [MailModule],
  controllers: [
    ExchangeController,
    MeController,
    OfficeHistoryController,
    PersonController,
    RepresentativeController,
    SeatController,
  ],
  providers: [
    AccountLoader,
    ExchangeDesk,
    InvitationDesk,
    OfficeDesk,
    OfficeHistoryShelf,
    OfficeReader,
    PersonReader,
    PersonShelf,
    RecipientFinder,
    RepresentativeReader,
    RepresentativeShelf,
    RememberedReaders,
    SeatReader,
    SeatShelf,
  ],
  exports: [AccountLoader, OfficeDesk, RecipientFinder, RememberedReaders],
})
export class PeopleModule {}
