import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DifferencesModule } from './cases/differences/differences.module.js';
import { CasesModule } from './cases/cases.module.js';
import type { Config } from './config.js';
import { ConfigurationModule } from './configuration.js';
import { ContactController } from './contact/contact.controller.js';
import { DatabaseModule } from './database/database.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { HealthController } from './health/health.controller.js';
import { HttpModule } from './http/http.module.js';
import { RouteTable } from './http/route-table.js';
import { LiveModule } from './live/live.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OwnDraftsModule } from './own-drafts/own-drafts.module.js';
import { PeopleModule } from './people/people.module.js';
import { ProcedureModule } from './procedures/procedure.module.js';
import { RecordsModule } from './trail/records.module.js';
import { RegisterModule } from './register/register.module.js';
import { QueueModule } from './queue/queue.module.js';
import { RegionController } from './regions/region.controller.js';
import type { Pages } from './web/built-pages.js';
import { ReportsModule } from './reports/reports.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { VotesModule } from './votes/votes.module.js';

/** What a caller may switch. */
export interface AppOptions {
  /** Whether deadlines are acted on and letters are sent in the background; true when left out. */
  readonly background?: boolean;
  /** The interface for people; the API alone where left out. */
  readonly pages?: Pages;
}

/** Everything in the house, put together in one place. */
@Module({})
export class AppModule {
  static forRoot(config: Config, { background = true }: AppOptions = {}, routes = new RouteTable()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.forRoot(config),
        DatabaseModule.forRoot(config),
        HttpModule.forRoot(routes),
        PeopleModule,
        CasesModule.forRoot(background),
        DifferencesModule,
        DocumentsModule.forRoot(background),
        NoticesModule.forRoot(background),
        RecordsModule,
        ProcedureModule,
        RegisterModule.forRoot(background),
        ReportsModule,
        TasksModule,
        QueueModule,
        LiveModule,
        VotesModule,
        OwnDraftsModule,
      ],
      controllers: [HealthController, RegionController, ContactController],
    };
  }
}
