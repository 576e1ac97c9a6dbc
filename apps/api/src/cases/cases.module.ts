import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DeadlineWork } from '../deadlines/deadline-work.js';
import { ForgettingKeys } from '../idempotency/forgetting-keys.js';
import { ConflictFinder } from '../interests/conflict.js';
import { InterestController } from '../interests/interest.controller.js';
import { InterestDesk } from '../interests/interest-desk.js';
import { Interests } from '../interests/interests.js';
import { MessageController } from '../messages/message.controller.js';
import { MessageShelf } from '../messages/message-shelf.js';
import { PeopleModule } from '../people/people.module.js';
import { CaseDesk } from './case-desk.js';
import { CaseShelf } from './case-shelf.js';
import { CasesController } from './cases.controller.js';
import { FormVersionShelf } from './form-versions/form-version-shelf.js';
import { FormVersionsController } from './form-versions/form-versions.controller.js';
import { FormVersions } from './form-versions/form-versions.js';
import { StoreModule } from './store.module.js';

/** Cases over HTTP, and their deadlines in the background where wanted. */
@Module({})
export class CasesModule {
  static forRoot(background: boolean): DynamicModule {
    return {
      module: CasesModule,
      imports: [StoreModule, PeopleModule],
      controllers: [CasesController, FormVersionsController, InterestController, MessageController],
      providers: [
        CaseDesk,
        CaseShelf,
        ConflictFinder,
        FormVersions,
        FormVersionShelf,
        InterestDesk,
        Interests,
        MessageShelf,
        ...(background ? [DeadlineWork, ForgettingKeys] : []),
      ],
    };
  }
}
