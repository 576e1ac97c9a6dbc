import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { DataSource } from 'typeorm';
import type { Config } from '../../apps/api/src/config.js';
import { usualSignIn } from '../../apps/api/src/sign-in/sign-in-config.js';
import { createApplication } from '../../apps/api/src/http/application.js';
import { noMail } from '../../apps/api/src/notices/mail-config.js';
import { installClock } from './clock.js';
import type { TestClock } from './clock.js';
import { cloneDatabase } from './database.js';

/** The product as it answers requests, on a database of its own. */
export interface ServedProduct {
  readonly http: TestAgent;
  readonly url: string;
  readonly source: DataSource;
  /** The database's clock. */
  readonly clock: TestClock;
  /** Does something as the owner of the tables, which the product cannot. */
  readonly ownerQuery: TestClock['asOwner'];
  close(): Promise<void>;
}

/** The product in the process of the test. */
export interface TestApplication extends ServedProduct {
  readonly application: NestFastifyApplication;
  readonly config: Config;
}

/** Starts it on a free port, without background work unless asked for. */
export async function startApplication(
  overrides: Partial<Config> = {},
  options: { background?: boolean } = {},
): Promise<TestApplication> {
  const database = await cloneDatabase();
  const clock = await installClock(database.ownerUrl);
  const config: Config = {
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    host: '127.0.0.1',
    port: 0,
    demo: true,
    secretKey: randomBytes(32),
    dataDir: '/nowhere',
    poolSize: 10,
    bodyLimit: 262_144,
    documents: { perFile: 1_048_576, perCase: 4_194_304, scanner: null },
    requestKeyDays: 30,
    applicationNumberStart: 1,
    logLevel: 'fatal',
    mail: noMail,
    supportEmail: null,
    signIn: usualSignIn,
    demoData: false,
    ...overrides,
  };
  const application = await createApplication(config, { background: false, ...options });
  await application.listen(0, '127.0.0.1');
  const url = await application.getUrl();
  const close = async (): Promise<void> => {
    await application.close();
    await clock.close();
    await database.drop();
  };
  return {
    application,
    http: supertest(url),
    url,
    source: application.get(DataSource),
    config,
    clock,
    ownerQuery: clock.asOwner,
    close,
  };
}
