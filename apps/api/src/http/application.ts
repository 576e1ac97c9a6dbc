import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import type { AppOptions } from '../app.module.js';
import type { Config } from '../config.js';
import { mountWeb } from '../web/mount-web.js';
import { createAdapter } from './adapter.js';
import { serveDocumentation } from './openapi/document.js';
import { RouteTable } from './route-table.js';

/** The application with everything that answers HTTP, not listening yet. */
export async function createApplication(config: Config, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const routes = new RouteTable();
  const adapter = createAdapter(config, routes);
  const application = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(config, options, routes),
    adapter,
    {
      // The adapter reads JSON its own, stricter way and nothing else.
      bodyParser: false,
      abortOnError: false,
      logger: new ConsoleLogger({ logLevels: [config.logLevel], json: false }),
    },
  );
  serveDocumentation(application);
  if (options.pages) await mountWeb(application, options.pages, config);
  return application;
}
