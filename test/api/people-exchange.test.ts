import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { seedPeople } from '../../apps/api/src/demo/seed-people.js';
import { createDataSource } from '../../apps/api/src/database/index.js';
import { exportPeople } from '../../apps/api/src/people/exchange/export-people.js';
import { importPeople } from '../../apps/api/src/people/exchange/import-people.js';
import { LineErrors } from '../../apps/api/src/people/exchange/line-errors.js';
import { guarded, readCsv, unguarded } from '../../apps/api/src/people/exchange/read-csv.js';
import type { TestDatabase } from '../support/database.js';
import { cloneDatabase } from '../support/database.js';

let clones: TestDatabase[];
let sources: DataSource[];
let database: DataSource;

async function another(): Promise<DataSource> {
  const clone = await cloneDatabase();
  const source = await createDataSource(clone.url, { poolSize: 2 }).initialize();
  clones.push(clone);
  sources.push(source);
  return source;
}

beforeEach(async () => {
  clones = [];
  sources = [];
  database = await another();
});
afterEach(async () => {
  for (const source of sources) await source.destroy();
  for (const clone of clones) await clone.drop();
});

const count = async (table: string): Promise<number> =>
  (await database.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? -1;

/** The errors of an import that has to fail, and proof that it did nothing. */
async function errorsOf(text: string): Promise<string[]> {
  const before = await exportPeople(database);
  const error: unknown = await importPeople(database, text).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof LineErrors)) throw new Error('it was not refused', { cause: error });
  expect(await exportPeople(database)).toBe(before);
  expect(await count('office_trail')).toBe(0);
  return error.message.split('\n');
}

const header = 'name,email,seat,since,until';

test.each([
  ['', 'line 1: The file is empty.'],
  ['name,nickname\nA,B\n', 'line 1: There is no column "nickname"'],
  ['name,name\nA,B\n', 'line 1: The column name stands there twice.'],
  ['name,email\nA,a@example.org,more\n', 'line 2: has 3 fields, the header has 2'],
  ['name,email\n"A,a@example.org\n', 'line 2: has a quote that is not closed or not alone'],
  ['name,email\nA"B,a@example.org\n', 'line 2: has a quote'],
])('%j is no file of people', async (text, message) => {
  expect((await errorsOf(text))[0]).toContain(message);
});

test('every line that is wrong is named with its column, and nothing is done', async () => {
  const errors = await errorsOf(
    [
      `${header},language,time_zone,filled_how`,
      'Right One,right@example.org,,,,en,UTC,',
      ',none@example.org,,,,en,UTC,',
      'No Address,,,,,en,UTC,',
      'Two,a@example.org; b@example.org,,,,en,UTC,',
      '"Over\ntwo lines",c@example.org,,,,en,UTC,',
      'Wrong All,d@example.org,AF-9,yesterday,2026-01-01,xx,Mars/Base,bribe',
      'No Seat,e@example.org,,2026-01-01T00:00:00Z,,en,UTC,',
    ].join('\n'),
  );
  expect(errors).toEqual([
    'line 3: name: is missing',
    'line 4: email: is missing',
    'line 5: email: is not one address',
    'line 6: name: has 1 to 200 characters',
    'line 8: language: is one of en, fr, es, pt, ar, ru, zh',
    'line 8: time_zone: is not a time zone, for example Africa/Dakar',
    'line 8: seat: is not a seat of the office',
    'line 8: since: is not an instant with its zone, for example 2026-04-09T00:00:00Z',
    'line 8: until: is not an instant with its zone, for example 2026-04-09T00:00:00Z',
    'line 8: filled_how: is one of ralo, nomcom, elected, appointed, board, staff',
    'line 9: seat: is missing for this term',
  ]);
});

test('what the database refuses is told by line too: two in one seat, one address twice, one person two names', async () => {
  const errors = await errorsOf(
    [
      header,
      'First,first@example.org,AF-1,2026-01-01T00:00:00Z,',
      'Second,second@example.org,AF-1,2026-06-01T00:00:00Z,',
      'Third,third@example.org,AF-2,2026-06-01T00:00:00Z,2026-01-01T00:00:00Z',
      'Other Name,first@example.org,,,',
    ].join('\n'),
  );
  expect(errors).toEqual([
    'line 3: Somebody holds this seat in that time. End their term first.',
    'line 4: The term would end before it begins.',
    'line 5: says something else of this person than line 2',
  ]);
  expect(await count('people')).toBe(0);
});

test('what is exported is imported into an empty office, and exported again it is the same', async () => {
  await database.transaction(seedPeople);
  const text = await exportPeople(database);
  const copy = await another();
  const people = await count('people');
  expect(await importPeople(copy, text)).toEqual({ added: people, changed: 0, filled: 37, ended: 0 });
  expect(await exportPeople(copy)).toBe(text);
  expect(await importPeople(copy, text)).toEqual({ added: 0, changed: 0, filled: 0, ended: 0 });
  expect(await importPeople(database, text)).toEqual({ added: 0, changed: 0, filled: 0, ended: 0 });
});

test('a seat changes hands in one file, in whatever order it tells of it', async () => {
  const open = 'Old Holder,old@example.org,AF-1,2026-01-01T00:00:00Z,';
  await importPeople(database, `${header}\n${open}\n`);
  const text = `${header}\nNew Holder,new@example.org,AF-1,2026-06-01T00:00:00Z,\n${open}2026-06-01T00:00:00Z\n`;
  expect(await importPeople(database, text, true)).toEqual({ added: 1, changed: 0, filled: 1, ended: 1 });
  expect(await count('people')).toBe(1);
  expect(await importPeople(database, text)).toEqual({ added: 1, changed: 0, filled: 1, ended: 1 });
  expect(await importPeople(database, text)).toEqual({ added: 0, changed: 0, filled: 0, ended: 0 });
  expect(await count('office_trail')).toBe(5);
});

test('an address in another spelling is the same person, whose name and language change', async () => {
  await importPeople(database, 'name,email\nÉmilie,emilie@example.org\n');
  const text = '\uFEFFemail,language,name\r\nEMILIE@example.org,fr,"Émilie ""Mimi"" G., Dr."\r\n';
  expect(await importPeople(database, text)).toEqual({ added: 0, changed: 1, filled: 0, ended: 0 });
  expect(await exportPeople(database)).toContain(',"Émilie ""Mimi"" G., Dr.",emilie@example.org,fr,UTC,');
});

test.each(['=1+1', '+41', '-x', '@SUM(A1)', "'=already", "''+twice", ' =spaced', "O'Neill", "'quoted'"])(
  'the name %j does not run in a spreadsheet and comes back as it was',
  async (name) => {
    expect(unguarded(guarded(name))).toBe(name);
    await importPeople(database, `name,email\n"${guarded(name)}",x@example.org\n`);
    const [first, second] = readCsv(await exportPeople(database));
    expect(first?.fields[1]).toBe('name');
    expect(second?.fields[1]).not.toMatch(/^\s*[=+\-@]/);
    expect(await database.query('SELECT name FROM people')).toEqual([{ name }]);
    expect(await importPeople(database, await exportPeople(database))).toMatchObject({ changed: 0 });
  },
);
