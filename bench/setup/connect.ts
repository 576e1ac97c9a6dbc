import type { DataSource } from 'typeorm';
import { loadConfig } from '../../apps/api/src/config.js';
import type { Config } from '../../apps/api/src/config.js';
import { createDataSource } from '../../apps/api/src/database/index.js';

/** The product's own defaults on a database; demonstration people may use their tokens. */
export function benchConfig(databaseUrl: string): Config {
  return loadConfig({ DATABASE_URL: databaseUrl, SECRET_KEY: '5'.repeat(64), DEMO: '1', PORT: '0' });
}

/** Connects with as many connections as the product takes. */
export function connect(databaseUrl: string): Promise<DataSource> {
  return createDataSource(databaseUrl, { poolSize: benchConfig(databaseUrl).poolSize }).initialize();
}
