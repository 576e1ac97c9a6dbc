import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { TestDatabase } from '../support/database.js';
import { cloneDatabase } from '../support/database.js';
import { killUnfinished, Running } from '../support/processes.js';

jest.setTimeout(120_000);

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  await new Running(['apps/cli/bin/als.js', '--help']).prints(/Exit codes/);
  database = await cloneDatabase();
  folder = mkdtempSync(join(tmpdir(), 'als-import-'));
});
afterEach(killUnfinished);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const als = (...args: string[]): Running =>
  new Running(['apps/cli/bin/als.js', 'import', ...args], {
    ...{ DATABASE_URL: database.url, DATABASE_OWNER_URL: '', SECRET_KEY: '0f'.repeat(32), DEMO: '0', DATA_DIR: folder },
  });
const printed = ({ output }: Running): string => output.replace(/^Building .*\n/gm, '');

function fileOf(name: string, ...lines: string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const header = 'case_id,kind,organisation,vote_close';

test('a wrong line is named and nothing is done; with --skip-bad it comes back in a file that can be corrected', async () => {
  const file = fileOf('cases.csv', header, 'A1,accreditation,Right,2005', 'A2,accreditation,"Wrong, quoted",2005-13');
  const refused = als('history', file);
  expect(await refused.end).toBe(2);
  expect(printed(refused)).toContain('line 3: vote_close: is not YYYY, YYYY-MM or YYYY-MM-DD\nNothing was imported.');

  const some = als('history', '--skip-bad', file);
  expect(await some.end).toBe(0);
  expect(printed(some)).toContain('1 added, 0 changed, 0 as they were, 0 linked.');
  const bad = readFileSync(`${file}.bad.csv`, 'utf8');
  expect(bad).toBe(`${header}\r\nA2,accreditation,"Wrong, quoted",2005-13\r\n`);

  writeFileSync(`${file}.bad.csv`, bad.replace('2005-13', '2005-12'));
  const corrected = als('history', '--json', `${file}.bad.csv`);
  expect(await corrected.end).toBe(0);
  expect(printed(corrected)).toContain('"added":1');
});

test('the sample is imported once, however often', async () => {
  const sample = join(import.meta.dirname, '../support/history-sample.csv');
  const first = als('history', sample);
  expect(await first.end).toBe(0);
  expect(printed(first)).toContain('9 of 9 lines');
  expect(printed(first)).toContain('9 added, 0 changed');
  const second = als('history', sample);
  expect(await second.end).toBe(0);
  expect(printed(second)).toContain('0 added, 0 changed, 9 as they were, 0 linked.');
});

test('a register is imported, a contradiction is told, and a file that is none is refused', async () => {
  const file = fileOf('register.csv', 'name,ralo,country', 'Harbour Users,NARALO,Mexico');
  const done = als('register', file);
  expect(await done.end).toBe(0);
  expect(printed(done)).toContain('line 2: ralo: MX belongs to LACRALO; kept as it is recorded');
  expect(printed(done)).toContain('1 added, 0 changed');
  const none = als('register', join(folder, 'none.csv'));
  expect(await none.end).toBe(2);
  expect(printed(none)).toContain('The file cannot be read');
});
