import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { createDataSource } from '../../apps/api/src/database/index.js';
import type { TestDatabase } from '../support/database.js';
import { cloneDatabase } from '../support/database.js';
import { addPerson } from '../support/people.js';
import { temporaryHome } from '../support/postgres.js';
import { killUnfinished, Running } from '../support/processes.js';

jest.setTimeout(180_000);

let folder: string;
let database: TestDatabase;

const als = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Running =>
  new Running(['apps/cli/bin/als.js', ...args], {
    ...{ DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, SECRET_KEY: '0f'.repeat(32) },
    ...{ DEMO: '', DEMO_DATA: '', HOST: '', PORT: '0', DATA_DIR: join(folder, 'data') },
    ...env,
  });

beforeAll(() => new Running(['apps/cli/bin/als.js', '--help']).prints(/Exit codes/));

beforeEach(async () => {
  folder = temporaryHome();
  mkdirSync(join(folder, 'data'));
  database = await cloneDatabase();
});

afterEach(async () => {
  await killUnfinished();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('a database that is named gets demo data by name only, and then runs in demo mode only', async () => {
  const started = als(['start'], { DEMO: '1' });
  await started.prints(/^Ready: (\S+)$/m);
  expect(started.output).not.toMatch(/als_\S{20,}/);
  started.kill('SIGTERM');
  await started.end;

  const unnamed = als(['seed'], { DEMO: '1' });
  expect(await unnamed.end).toBe(2);
  expect(unnamed.output).toContain('als seed --demo');

  const named = als(['seed', '--demo'], { DEMO: '1' });
  expect(await named.end).toBe(0);
  expect(named.output).toMatch(/als_\S{20,}/);

  const real = als(['start']);
  expect(await real.end).toBe(2);
  expect(real.output).toContain('The database holds demo data and demo mode is off.');
});

test('where there are real people no demo data are loaded, and nobody gets a token', async () => {
  const source = await createDataSource(database.url, { poolSize: 1 }).initialize();
  await addPerson(source);
  const asked = als(['start'], { DEMO: '1', DEMO_DATA: '1' });
  expect(await asked.end).toBe(1);
  expect(asked.output).toContain('people who are not of the demonstration');
  expect(await source.query('SELECT count(*)::int AS n FROM access_tokens')).toEqual([{ n: 0 }]);
  await source.destroy();
});

test('a demonstration listens on this machine only', async () => {
  const open = als(['start'], { DEMO: '1', HOST: '0.0.0.0' });
  expect(await open.end).toBe(2);
  expect(open.output).toContain('HOST must be a loopback address in demo mode');
});
