import { Module } from '@nestjs/common';
import { StoreModule } from '../cases/store.module.js';
import { IncidentController } from '../incidents/incident.controller.js';
import { IncidentReader } from '../incidents/incident.reader.js';
import { RefusalController } from '../refusals/refusal.controller.js';
import { RefusalReader } from '../refusals/refusal.reader.js';
import { HistoryController } from './history.controller.js';
import { HistoryShelf } from './history-shelf.js';
import { ReadingController } from './reading.controller.js';
import { ReadingShelf } from './reading-shelf.js';

/** What happened, what was refused and what went wrong, for those who watch. */
@Module({
  imports: [StoreModule],
  controllers: [HistoryController, RefusalController, IncidentController, ReadingController],
  providers: [HistoryShelf, RefusalReader, IncidentReader, ReadingShelf],
})
export class RecordsModule {}
