import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createDataSource, migrate, migrateDown, migrationStatus } from '../../apps/api/src/database/index.js';
import { migrations } from '../../migrations/index.js';
import type { TestDatabase } from '../support/database.js';
import { cloneDatabase, emptyDatabase } from '../support/database.js';

const application = 'als_app';
let database: TestDatabase;

beforeEach(async () => {
  database = await emptyDatabase();
});

afterEach(() => database.drop());

test('migrates up, down to nothing, and up again', async () => {
  const up = await migrate(database.ownerUrl, application);
  expect(up.done).toHaveLength(migrations.length);
  const schema = await catalogue(database.ownerUrl);

  for (let left = migrations.length; left > 0; left -= 1) {
    expect((await migrateDown(database.ownerUrl, application)).done).toHaveLength(1);
  }
  expect(await catalogue(database.ownerUrl)).toEqual(['r migrations']);

  await migrate(database.ownerUrl, application);
  expect(await catalogue(database.ownerUrl)).toEqual(schema);
}, 60_000);

test('migrating twice does nothing the second time', async () => {
  await migrate(database.ownerUrl, application);
  expect(await migrate(database.ownerUrl, application)).toEqual({ done: [] });
});

test('the first application gets the number that was asked for', async () => {
  await migrate(database.ownerUrl, application, 321);
  await migrate(database.ownerUrl, application, 1);
  const source = await createDataSource(database.url, { poolSize: 1 }).initialize();
  try {
    expect(await source.query(`SELECT nextval('application_numbers')::int AS n`)).toEqual([{ n: 321 }]);
  } finally {
    await source.destroy();
  }
});

test('two processes that start together migrate once', async () => {
  const both = await Promise.all([migrate(database.ownerUrl, application), migrate(database.ownerUrl, application)]);
  expect(both.map(({ done }) => done.length).sort((a, b) => a - b)).toEqual([0, migrations.length]);
});

test('the application sees what is done and what is pending', async () => {
  expect((await migrationStatus(database.url)).pending).toHaveLength(migrations.length);
  await migrate(database.ownerUrl, application);
  const { done, pending } = await migrationStatus(database.url);
  expect(done).toHaveLength(migrations.length);
  expect(pending).toEqual([]);
});

test('the tables are exactly those of the entities', async () => {
  const migrated = await cloneDatabase();
  const source = await createDataSource(migrated.ownerUrl, { poolSize: 2 }).initialize();
  const drift = async (): Promise<string[]> =>
    (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  try {
    expect(await drift()).toEqual([]);
    await source.query('ALTER TABLE cases ADD COLUMN forgotten text');
    expect(await drift()).toEqual(['ALTER TABLE "cases" DROP COLUMN "forgotten"']);
  } finally {
    await source.destroy();
    await migrated.drop();
  }
});

/** Names of all tables, indexes, sequences and functions of ours. */
async function catalogue(url: string): Promise<string[]> {
  const source = await createDataSource(url, { poolSize: 1 }).initialize();
  try {
    const rows = await source.query<{ item: string }[]>(`
      SELECT relkind::text || ' ' || relname AS item FROM pg_class WHERE relnamespace = 'public'::regnamespace
        AND relname NOT LIKE 'migrations_%' AND relname NOT LIKE 'PK_%'
      UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      UNION ALL SELECT 'trigger ' || tgname || ' on ' || tgrelid::regclass FROM pg_trigger WHERE NOT tgisinternal
      ORDER BY item`);
    return rows.map(({ item }) => item);
  } finally {
    await source.destroy();
  }
}
