import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { emptyDatabase } from '../support/database.js';
import { killUnfinished, processesWith, Running, until } from '../support/processes.js';
import { temporaryHome } from '../support/postgres.js';

jest.setTimeout(180_000);

let folder: string;

const als = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Running =>
  new Running(['apps/cli/bin/als.js', ...args], {
    ...{ DATABASE_URL: '', DATABASE_OWNER_URL: '', SECRET_KEY: '', DEMO: '0', HOST: '', PORT: '0' },
    DATA_DIR: join(folder, 'data'),
    ...env,
  });

const addressOf = async (running: Running): Promise<string> => (await running.prints(/^Ready: (\S+)$/m))[1] ?? '';
const tokensOf = (running: Running): string[] => running.output.match(/als_\S{20,}/g) ?? [];

// Builds once, so that no test below waits for it.
beforeAll(() => new Running(['apps/cli/bin/als.js', '--help']).prints(/Exit codes/));

beforeEach(() => {
  folder = temporaryHome();
  mkdirSync(join(folder, 'data'));
});

afterEach(async () => {
  await killUnfinished();
  if (process.platform === 'linux') await until(() => processesWith(folder).length === 0);
  rmSync(folder, { recursive: true, force: true });
});

test('one command serves; Ctrl-C, told twice as npm does, stops everything in order', async () => {
  const product = als(['start'], { DEMO: '' });
  const address = await addressOf(product);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(address)).status).toBe(200);
  const [token] = tokensOf(product);
  const me = await fetch(`${address}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(me.status).toBe(200);

  product.kill('SIGINT');
  product.kill('SIGINT');
  expect(await product.end).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
  const log = readFileSync(join(folder, 'data/postgres/server.log'), 'utf8');
  expect(log).not.toMatch(/PANIC|FATAL|terminat/);
});

test('after kill -9 the next start has the same people and the same tokens', async () => {
  const first = als(['start'], { DEMO: '' });
  await addressOf(first);
  const tokens = tokensOf(first);
  expect(tokens.length).toBeGreaterThan(30);
  first.kill('SIGKILL');
  await first.end;

  const second = als(['start'], { DEMO: '' });
  await addressOf(second);
  expect(tokensOf(second)).toEqual(tokens);
});

test('while it runs a second one is refused, and commands work beside it', async () => {
  const product = als(['start']);
  await addressOf(product);
  const second = als(['start']);
  expect(await second.end).toBe(3);
  expect(second.output).toContain('already in use');

  const status = als(['migrate', 'status', '--json']);
  expect(await status.end).toBe(0);
  const report = JSON.parse(status.output) as { done: string[]; pending: string[] };
  expect(report.done.length).toBeGreaterThan(0);
  expect(report.pending).toEqual([]);
});

test('wrong settings are told in one line each, before anything is started', async () => {
  const product = als(['start'], { PORT: 'none', POOL_SIZE: '0' });
  expect(await product.end).toBe(2);
  expect(product.output.trim().split('\n')).toEqual([
    'PORT must be a whole number from 0 to 65535, not "none".',
    'POOL_SIZE must be a whole number from 1 to 1000, not "0".',
  ]);
});

test('a port that is taken is told, and nothing stays behind', async () => {
  const first = als(['start']);
  const { port } = new URL(await addressOf(first));
  const second = als(['start'], { PORT: port, DATA_DIR: join(folder, 'other') });
  expect(await second.end).toBe(1);
  expect(second.output).toContain(`Port ${port} is in use`);
  if (process.platform === 'linux') expect(processesWith(join(folder, 'other'))).toEqual([]);
});

test('help names every command and what the exit codes mean', async () => {
  const help = als(['--help']);
  expect(await help.end).toBe(0);
  for (const word of ['start', 'migrate', 'seed', 'Exit codes']) expect(help.output).toContain(word);
  expect(await als(['nonsense']).end).toBe(2);
});

test('a database that is named is migrated by its owner, checked by the application, and gets no demo people', async () => {
  const { url, ownerUrl, drop } = await emptyDatabase();
  const named = { DEMO: '', DATABASE_URL: url, SECRET_KEY: '0f'.repeat(32) };
  const early = als(['start'], named);
  expect(await early.end).toBe(2);
  expect(early.output).toContain('not up to date');

  const migrating = als(['start'], { ...named, DATABASE_OWNER_URL: ownerUrl });
  const address = await addressOf(migrating);
  expect(tokensOf(migrating)).toEqual([]);
  expect((await fetch(`${address}/api/v1/health`)).status).toBe(200);
  migrating.kill('SIGTERM');
  expect(await migrating.end).toBe(0);

  const serving = als(['start'], named);
  await addressOf(serving);
  serving.kill('SIGTERM');
  expect(await serving.end).toBe(0);
  await drop();
});

test('a database that cannot be reached is told in one line, without the password', async () => {
  const product = als(['start'], {
    DATABASE_URL: 'postgresql://app:secret@127.0.0.1:1/als',
    SECRET_KEY: '0f'.repeat(32),
  });
  expect(await product.end).toBe(2);
  expect(product.output.trim()).toBe('The database of DATABASE_URL cannot be used: connect ECONNREFUSED 127.0.0.1:1.');
});
