import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { MailModule } from '../notices/mail.module.js';
import { ContactLetters } from './contacts/contact-letters.js';
import { ContactWork } from './contacts/contact-work.js';
import { HistoricCases } from '../historic/historic-cases.js';
import { HistoricController } from '../historic/historic.controller.js';
import { PeopleModule } from '../people/people.module.js';
import { DuplicateController } from './duplicates/duplicate.controller.js';
import { DuplicateFinder } from './duplicates/duplicate-finder.js';
import { DuplicateShelf } from './duplicates/duplicate-shelf.js';
import { DutyController } from './duties/duty.controller.js';
import { DutyReader } from './duties/duty-reader.js';
import { DutyShelf } from './duties/duty-shelf.js';
import { RegisterController } from './register.controller.js';
import { RegisterDesk } from './register-desk.js';
import { RegisterList } from './register-list.js';
import { RegisterReader } from './register-reader.js';
import { RegisterShelf } from './register-shelf.js';

/** The register of ALSes, with letters to them in the background where wanted. */
@Module({})
export class RegisterModule {
  static forRoot(background: boolean): DynamicModule {
    const providers = [
      ContactLetters,
      DuplicateFinder,
      DuplicateShelf,
      DutyReader,
      DutyShelf,
      HistoricCases,
      RegisterDesk,
      RegisterList,
      RegisterReader,
      RegisterShelf,
    ];
    return {
      module: RegisterModule,
      imports: [MailModule, PeopleModule],
      controllers: [DuplicateController, RegisterController, DutyController, HistoricController],
      providers: background ? [...providers, ContactWork] : providers,
      exports: [RegisterReader],
    };
  }
}
