import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';
import { configuration } from './configuration.js';
import { DatabaseModule } from './database/database.module.js';
import { HealthController } from './health/health.controller.js';
import { HomeController } from './home/home.controller.js';
import { HttpModule } from './http/http.module.js';
import { RouteTable } from './http/route-table.js';
import { IncidentController } from './incidents/incident.controller.js';
import { IncidentReader } from './incidents/incident.reader.js';
import { PeopleModule } from './people/people.module.js';
import { RefusalController } from './refusals/refusal.controller.js';
import { RefusalReader } from './refusals/refusal.reader.js';
import { RegionController } from './regions/region.controller.js';

/** What a caller may switch. */
export interface AppOptions {
  /** Whether deadlines are acted on in the background; true when left out. */
  readonly background?: boolean;
}

/** Everything in the house, put together in one place. */
@Global()
@Module({})
export class AppModule {
  static forRoot(config: Config, options: AppOptions = {}, routes = new RouteTable()): DynamicModule {
    void options;
    return {
      module: AppModule,
      global: true,
      imports: [DatabaseModule.forRoot(config), HttpModule.forRoot(routes), PeopleModule],
      controllers: [HomeController, HealthController, IncidentController, RefusalController, RegionController],
      providers: [{ provide: configuration, useValue: config }, IncidentReader, RefusalReader],
      exports: [configuration],
    };
  }
}
