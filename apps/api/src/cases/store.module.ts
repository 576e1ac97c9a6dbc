import { Module } from '@nestjs/common';

import { DeadlineLoop } from '../deadlines/deadline-loop.js';
import { MessageLog } from '../messages/message-log.js';
import { DeliveryLog } from '../notices/delivery-log.js';
import { RuleSets } from '../rule-sets/rule-sets.js';
import { AccessLog } from '../trail/access-log.js';
import { TrailReader } from '../trail/trail-reader.js';
import { CaseList } from './case-list.js';
import { CaseReader } from './case-reader.js';
import { CaseService } from './case.service.js';
import { DraftService } from './draft.service.js';
import { OpeningService } from './opening.service.js';

const services = [
  AccessLog,
  CaseList,
  CaseReader,
  CaseService,
  DeadlineLoop,
  DeliveryLog,
  DraftService,
  MessageLog,
  OpeningService,
  RuleSets,
  TrailReader,
];

/** Everything that reads and writes cases and their trail. Needs the data source to be injectable. */
@Module({ providers: services, exports: services })
export class StoreModule {}
