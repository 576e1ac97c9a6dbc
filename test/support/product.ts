import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../apps/api/src/database/index.js';
import { writeAccounts } from '../../apps/api/src/demo/accounts-file.js';
import { seedPeople } from '../../apps/api/src/demo/seed-people.js';
import type { ServedProduct } from './application.js';
import { installClock } from './clock.js';
import type { TestClock } from './clock.js';
import { cloneDatabase } from './database.js';
import { House } from './house.js';
import { Running } from './processes.js';

/** The built product in a process of its own, as somebody who runs it has it, on a database of its own. */
export class RunningProduct implements ServedProduct {
  readonly http: TestAgent;
  readonly ownerQuery: TestClock['asOwner'];

  private constructor(
    readonly url: string,
    readonly source: DataSource,
    readonly clock: TestClock,
    /** Where its letters lie. */
    readonly dataDir: string,
    private readonly stop: () => Promise<void>,
  ) {
    this.http = supertest(url);
    this.ownerQuery = clock.asOwner;
  }

  /** Starts it in demo mode, with the people of the demonstration and no case. */
  static async start(settings: NodeJS.ProcessEnv = {}): Promise<RunningProduct> {
    const database = await cloneDatabase();
    const clock = await installClock(database.ownerUrl);
    const source = await createDataSource(database.url, { poolSize: 2 }).initialize();
    const dataDir = await mkdtemp(join(tmpdir(), 'als-product-'));
    await writeAccounts(dataDir, await source.transaction(seedPeople));
    const running = new Running(['apps/cli/bin/als.js', 'start'], {
      ...{ DATABASE_URL: database.url, DATABASE_OWNER_URL: '', SECRET_KEY: '0f'.repeat(32), DATA_DIR: dataDir },
      ...{ DEMO: '1', DEMO_DATA: '0', HOST: '127.0.0.1', PORT: '0' },
      ...settings,
    });
    const stop = async (): Promise<void> => {
      running.kill('SIGTERM');
      await running.end;
      await source.destroy();
      await clock.close();
      await database.drop();
    };
    const [, url = ''] = await running.prints(/^Ready: (\S+)$/m);
    return new RunningProduct(url, source, clock, dataDir, stop);
  }

  close(): Promise<void> {
    return this.stop();
  }
}

/** {@link RunningProduct} with ways to take a case where it is needed. */
export async function openProduct(settings: NodeJS.ProcessEnv = {}): Promise<House<RunningProduct>> {
  const product = await RunningProduct.start(settings);
  return House.around(product, product.dataDir);
}
