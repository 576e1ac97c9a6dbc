import { Module } from '@nestjs/common';
import { StoreModule } from '../cases/store.module.js';
import { IncidentController } from '../incidents/incident.controller.js';
import { IncidentReader } from '../incidents/incident.reader.js';
import { RefusalController } from '../refusals/refusal.controller.js';
import { RefusalReader } from '../refusals/refusal.reader.js';
import { ChainCheck } from './check/chain-check.js';
import { CheckController } from './check/check.controller.js';
import { HistoryController } from './history.controller.js';
import { HistoryShelf } from './history-shelf.js';
import { ReadingController } from './reading.controller.js';
import { ReadingShelf } from './reading-shelf.js';

/** What happened, what was refused and what went wrong, for those who watch. */
@Module({
  imports: [StoreModule],
  controllers: [HistoryController, RefusalController, IncidentController, ReadingController, CheckController],
  providers: [ChainCheck, HistoryShelf, RefusalReader, IncidentReader, ReadingShelf],
})
export class RecordsModule {}
