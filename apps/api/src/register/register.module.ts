import { Module } from '@nestjs/common';
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

/** The register of ALSes. */
@Module({
  imports: [PeopleModule],
  controllers: [DuplicateController, RegisterController, DutyController, HistoricController],
  providers: [
    DuplicateFinder,
    DuplicateShelf,
    DutyReader,
    DutyShelf,
    HistoricCases,
    RegisterDesk,
    RegisterList,
    RegisterReader,
    RegisterShelf,
  ],
  exports: [RegisterReader],
})
export class RegisterModule {}
