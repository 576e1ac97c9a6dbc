import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { TestDatabase } from '../support/database.js';
import { cloneDatabase, emptyDatabase } from '../support/database.js';
import { killUnfinished, Running } from '../support/processes.js';

jest.setTimeout(120_000);

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  // Builds once, so that no test below waits for it.
  await new Running(['apps/cli/bin/als.js', '--help']).prints(/Exit codes/);
  database = await cloneDatabase();
  folder = mkdtempSync(join(tmpdir(), 'als-people-'));
});
afterEach(killUnfinished);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const als = (args: readonly string[], settings: NodeJS.ProcessEnv = {}): Running =>
  new Running(['apps/cli/bin/als.js', 'people', ...args], {
    ...{ DATABASE_URL: database.url, DATABASE_OWNER_URL: '', SECRET_KEY: '0f'.repeat(32), DEMO: '0', DATA_DIR: folder },
    ...settings,
  });

function fileOf(...lines: string[]): string {
  const file = join(folder, 'people.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** What the command printed; a build of changed sources says so on the same screen. */
const printed = ({ output }: Running): string => output.replace(/^Building .*\n/m, '');

const header = 'name,email,seat,since';

test('lines that are wrong are named, nothing is done, and the exit code says so', async () => {
  const file = fileOf(header, 'Right,right@example.org,AF-1,', 'Wrong,wrong,AF-2,', 'Wrong,w@example.org,AF-16,');
  const people = als(['import', file]);
  expect(await people.end).toBe(2);
  expect(printed(people).trim().split('\n')).toEqual([
    'line 3: email: is not one address',
    'line 4: seat: is not a seat of the office',
    'Nothing was imported.',
  ]);
  const told = als(['import', '--json', file]);
  expect(await told.end).toBe(2);
  const { errors } = JSON.parse(printed(told).split('\n')[0] ?? '') as { errors: object[] };
  expect(errors[0]).toEqual({ line: 3, column: 'email', message: 'is not one address' });
  const missing = als(['import', join(folder, 'none.csv')]);
  expect(await missing.end).toBe(2);
  expect(printed(missing)).toContain('The file cannot be read');
});

test('a database without tables is made ready, or refused in a sentence where nobody may', async () => {
  const empty = await emptyDatabase();
  try {
    const file = fileOf(header, 'First,first@example.org,ADMIN,');
    const alone = als(['import', file], { DATABASE_URL: empty.url });
    expect(await alone.end).toBe(2);
    expect(printed(alone)).toMatch(/^The database is not up to date \([^)]+\)\. Run "als migrate"[^\n]*\n$/);
    const ready = als(['import', file], { DATABASE_URL: empty.url, DATABASE_OWNER_URL: empty.ownerUrl });
    expect(await ready.end).toBe(0);
    expect(printed(ready)).toContain('1 people added');
  } finally {
    await empty.drop();
  }
});

test('import, list, export, and import of the export', async () => {
  const file = fileOf(header, 'Amara Diallo,amara@example.org,AF-1,2026-01-01T00:00:00Z', '=Evil,evil@example.org,,');
  const tried = als(['import', '--dry-run', file]);
  expect(await tried.end).toBe(0);
  expect(printed(tried)).toBe('This would be done: 2 people added, 0 changed, 1 terms begun, 0 ended.\n');
  const done = als(['import', '--json', file]);
  expect(await done.end).toBe(0);
  expect(JSON.parse(printed(done))).toEqual({ added: 2, changed: 0, filled: 1, ended: 0 });

  const list = als(['list']);
  expect(await list.end).toBe(0);
  expect(printed(list)).toMatch(/^AF-1 +Amara Diallo$/m);
  expect(printed(list)).toMatch(/^AF-2 +\(vacant\)$/m);
  const listed = als(['list', '--json']);
  await listed.end;
  expect(JSON.parse(printed(listed))).toContainEqual(
    expect.objectContaining({ seat: 'AF-1', role: 'alacMember', region: 'AFRALO' }),
  );

  const exported = als(['export']);
  expect(await exported.end).toBe(0);
  expect(printed(exported)).toContain(",'=Evil,evil@example.org,");
  const again = als(['import', fileOf(printed(exported).trimEnd())]);
  expect(await again.end).toBe(0);
  expect(printed(again)).toBe('0 people added, 0 changed, 0 terms begun, 0 ended.\n');
});
