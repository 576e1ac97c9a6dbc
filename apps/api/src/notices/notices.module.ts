import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { StoreModule } from '../cases/store.module.js';
import { Circulation } from '../documents/circulation.js';
import { PeopleModule } from '../people/people.module.js';
import { DeliveryController } from './delivery.controller.js';
import { DeliveryShelf } from './delivery-shelf.js';
import { MailModule } from './mail.module.js';
import { NoticeRelay } from './notice-relay.js';
import { NoticeWork } from './notice-work.js';
import { OutboxController } from './outbox.controller.js';
import { OutboxShelf } from './outbox-shelf.js';

/** Letters about cases, and where they are shown; sent in the background where wanted. */
@Module({})
export class NoticesModule {
  static forRoot(background: boolean): DynamicModule {
    return {
      module: NoticesModule,
      imports: [MailModule, PeopleModule, StoreModule],
      controllers: [DeliveryController, OutboxController],
      providers: [Circulation, DeliveryShelf, NoticeRelay, OutboxShelf, ...(background ? [NoticeWork] : [])],
    };
  }
}
