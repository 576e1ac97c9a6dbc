import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HistoricListDto } from '../../apps/api/src/historic/dto/historic-case.dto.js';
import { importHistory } from '../../apps/api/src/historic/import/import-history.js';
import { LineErrors } from '../../apps/api/src/people/exchange/line-errors.js';
import { importRegister } from '../../apps/api/src/register/import/import-register.js';
import type { AlsDto, AlsHistoryDto } from '../../apps/api/src/register/dto/als.dto.js';
import type { RegisterDto } from '../../apps/api/src/register/dto/als-list.dto.js';
import { bodyOf, problem } from '../support/answers.js';
import { House } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
}, 60_000);
afterAll(() => house.close());

const header =
  'case_id,kind,organisation,country,ralo,received,vote_close,yes,no,abstain,not_voted,eligible,outcome,source_url';
const fileOf = (...lines: string[]): string => `${[header, ...lines].join('\n')}\n`;
const take = (text: string, skipBad = false) => importHistory(house.app.source, text, { skipBad });
const list = async (query = ''): Promise<HistoricListDto> =>
  bodyOf<HistoricListDto>(await house.get(`/api/v1/historic-cases${query}`));

async function errorsOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof LineErrors)) throw new Error('no line is wrong');
  return error.message.split('\n');
}

test.each([
  ['', ['line 1: The file is empty.']],
  ['case_id,kind\n', ['line 1: The column organisation is missing.']],
  [
    'case_id,kind,organisation,colour\n',
    [expect.stringMatching(/^line 1: There is no column "colour"; there are case_id,/)],
  ],
  ['case_id,kind,organisation,kind\n', ['line 1: The column kind stands there twice.']],
])('a header that is none: %j', async (text, wanted) => {
  expect(await errorsOf(take(text))).toEqual(wanted);
});

test('every wrong line is named with its column and the reason, and nothing is done', async () => {
  const errors = await errorsOf(
    take(
      fileOf(
        'X1,accreditation,Right,Kenya,AFRALO,,,,,,,,,',
        ',appeal,,,MARS,2015-02-30,last May,-1,many,,,,,',
        'X1,withdrawal,Again,,,,,,,,,,,',
        'X2,withdrawal,Short',
      ),
    ),
  );
  expect(errors).toEqual([
    'line 3: case_id: is missing',
    'line 3: kind: is one of accreditation, withdrawal',
    'line 3: organisation: is missing',
    'line 3: ralo: is one of AFRALO, APRALO, EURALO, LACRALO, NARALO',
    'line 3: received: is not YYYY, YYYY-MM or YYYY-MM-DD',
    'line 3: vote_close: is not YYYY, YYYY-MM or YYYY-MM-DD',
    'line 3: yes: is not a whole number',
    'line 3: no: is not a whole number',
    'line 4: case_id: stands on line 2 already',
    'line 5: has 3 fields, the header has 14',
  ]);
  expect((await list('?count=true')).total).toBe(0);
});

test('with wrong lines left out the right ones are taken, and the others come back as they stood there', async () => {
  const done = await take(
    fileOf('X1,accreditation,Right,,,2007,,,,,,,,', 'X2,appeal,"Wrong, and quoted",,,,,,,,,,,'),
    true,
  );
  expect(done).toMatchObject({ added: 1, changed: 0, same: 0 });
  expect(done.leftOut.lines.map(({ fields }) => fields.slice(0, 3))).toEqual([['X2', 'appeal', 'Wrong, and quoted']]);
});

test('the sample: unknowns, words and several sources stay as they are', async () => {
  const text = await readFile(join(import.meta.dirname, '../support/history-sample.csv'), 'utf8');
  const done = await take(text);
  expect(done).toMatchObject({ added: 9, changed: 0, same: 0, notes: [] });
  expect(await take(text)).toMatchObject({ added: 0, changed: 0, same: 9, linked: 0 });
  const { items } = await list('?q=internet%20society%20luxembourg');
  expect(items).toMatchObject([
    { caseId: 'A003', country: 'LU', ralo: 'EURALO', received: '2003-10-27', voteClose: null, yes: null },
  ]);
  expect(items[0]?.sources).toHaveLength(2);
  const amtics = (await list('?q=amtics')).items[0];
  expect(amtics?.outcome).toBe('quorate result 13 of 15; split cut off in excerpt');
  expect(amtics?.underTodaysRules).toEqual({
    ...{ recorded: 13, eligible: 15, quorumNeeded: 8, quorate: true },
    ...{ yes: null, base: null, needed: null, outcome: null },
  });
  // Armenia is in Asia-Pacific by the table, and so it was recorded: no contradiction.
  expect((await list('?q=armix')).items).toMatchObject([{ country: 'AM', regionContradicts: false }]);
});

test('a changed line changes its case alone, and the trail has one record for a file that changed something', async () => {
  const records = async (): Promise<number> =>
    (
      await house.app.source.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM office_trail WHERE type = 'history.imported'`,
      )
    )[0]?.n ?? 0;
  const before = await records();
  const line = 'Y1,withdrawal,Somebody,,NARALO,,2017-09,4,6,3,2,15,"kept, ""word for word""",';
  expect(await take(fileOf(line))).toMatchObject({ added: 1 });
  expect(await take(fileOf(line.replace(',4,6,', ',5,5,')))).toMatchObject({ changed: 1, added: 0 });
  expect(await take(fileOf(line.replace(',4,6,', ',5,5,')))).toMatchObject({ changed: 0, same: 1 });
  expect(await records()).toBe(before + 2);
  expect((await list('?q=somebody')).items[0]?.outcome).toBe('kept, "word for word"');
});

test('a contradiction between country and region is told, kept and flagged; so are counts that do not add up', async () => {
  const done = await take(
    fileOf(
      'Z1,accreditation,Mexican Users,Mexico,NARALO,,,,,,,,,',
      'Z2,accreditation,Atlantis Users,Atlantis,EURALO,,,,,,,,,',
      'Z3,accreditation,Miscounted,,EURALO,,,9,9,9,,15,,javascript:alert(1)',
    ),
  );
  expect(done.notes.map(({ line, column, message }) => `${line} ${column} ${message}`)).toEqual([
    '2 ralo Mexico belongs to LACRALO; kept as it is recorded',
    '3 country is not known; kept as it is written',
    '4 eligible the counts make 27, not 15; kept as they are recorded',
  ]);
  expect((await list('?q=mexican')).items).toMatchObject([{ ralo: 'NARALO', country: 'MX', regionContradicts: true }]);
  expect((await list('?q=atlantis')).items).toMatchObject([{ country: null, countryWritten: 'Atlantis' }]);
  expect((await list('?q=miscounted')).items).toMatchObject([{ underTodaysRules: null }]);
});

test.each([
  ['accreditation', '4,6,3,2,15', { quorate: true, needed: 7, outcome: 'failed' }],
  ['accreditation', '7,0,0,,15', { quorate: false, outcome: 'inquorate' }],
  ['accreditation', '9,3,2,1,15', { outcome: 'passed', base: 14 }],
  ['withdrawal', '9,3,2,1,15', { outcome: 'failed', base: 14, needed: 10 }],
  ['accreditation', '6,6,0,3,15', { outcome: 'failed' }],
  ['accreditation', ',,,9,15', { recorded: 6, quorate: false, outcome: 'inquorate' }],
])('what a recorded count means today: %s %s', async (kind, counts, wanted) => {
  const id = `T${kind}${counts}`.replaceAll(',', '-');
  await take(fileOf(`${id},${kind},Counted ${id},,EURALO,,,${counts},,`));
  const { items } = await list(`?q=${id}`);
  expect(items[0]?.underTodaysRules).toMatchObject(wanted);
});

const columns = 'number,name,country,ralo,accredited_on,languages,website,primary_name,primary_email,source_url';
const register = (...lines: string[]): string => `${[columns, ...lines].join('\n')}\n`;

test('a register is taken over with its contacts; the same file changes nothing; a new name leaves the old one behind', async () => {
  const line = '41,Harbour Users,Kenya,AFRALO,2009-03,en sw,https://harbour.example,Asha,asha@harbour.example,old list';
  const other = '42,Border Users,Mexico,NARALO,2011,,,,,';
  const first = await importRegister(house.app.source, register(line, other));
  expect(first).toMatchObject({ added: 2, changed: 0, notes: [{ line: 3, column: 'ralo' }] });
  expect(await importRegister(house.app.source, register(line, other))).toMatchObject({
    added: 0,
    changed: 0,
    same: 2,
  });
  const [als] = bodyOf<RegisterDto>(await house.get('/api/v1/register?q=%2341')).items;
  expect(als).toMatchObject({ name: 'Harbour Users', languages: ['en', 'sw'], accreditedOn: '2009-03' });
  const people = bodyOf<{ representatives: object[] }>(
    await house.get(`/api/v1/organisations/${als?.id}/representatives`, house.as('STAFF-1')),
  );
  expect(JSON.stringify(people)).toContain('Asha');
  await take(fileOf('H1,accreditation,Harbour Users,Kenya,AFRALO,,,,,,,,accredited,'));
  expect((await list(`?organisation=${als?.id}`)).items).toMatchObject([{ caseId: 'H1' }]);

  const renamed = register(line.replace('Harbour Users', 'Port Users'));
  expect(await importRegister(house.app.source, renamed)).toMatchObject({ changed: 1 });
  const after = bodyOf<AlsDto>(await house.get(`/api/v1/register/${als?.id}`));
  expect(after).toMatchObject({ name: 'Port Users', formerNames: [{ name: 'Harbour Users' }], source: 'old list' });
  expect(bodyOf<RegisterDto>(await house.get('/api/v1/register?q=%2342')).items[0]?.regionContradicts).toBe(true);
});

test('wrong lines of a register are named, and none is taken', async () => {
  const text = register(
    '0,A,Kenya,MARS,2009-13,Swahili,ftp://x,,nobody,',
    '43,B,Narnia,AFRALO,,,,,,',
    '43,C,,AFRALO,,,,,,',
  );
  expect(await errorsOf(importRegister(house.app.source, text))).toEqual([
    'line 2: number: is not a number of the register',
    expect.stringMatching(/^line 2: ralo: is one of/),
    'line 2: accredited_on: is not YYYY, YYYY-MM or YYYY-MM-DD',
    expect.stringMatching(/^line 2: languages: is not/),
    expect.stringMatching(/^line 2: website: is not/),
    'line 2: primary_email: is not one address',
    'line 3: country: is not a country of the table of regions',
    'line 4: number: stands on line 3 already',
  ]);
});

test('staff renames and moves an ALS and merges it with another; nobody else may', async () => {
  const items = bodyOf<RegisterDto>(await house.get('/api/v1/register?limit=100')).items;
  const [one, two] = [items.find(({ number }) => number === 41), items.find(({ number }) => number === 42)];
  const path = `/api/v1/register/${one?.id}`;
  for (const who of ['AFRALO-CHAIR', 'ALAC-CHAIR', 'AUDITOR', 'ADMIN']) {
    problem(await house.post(`${path}/changes`, house.as(who), { name: 'Mine' }), 'not-your-role');
  }
  problem(await house.post(`${path}/changes`, house.as('STAFF-1'), { name: '', country: 'kenya' }), 'invalid-payload');
  const moved = await house.post(`${path}/changes`, house.as('STAFF-1'), { name: 'Isle Users', country: 'JP' });
  expect(bodyOf<AlsDto>(moved)).toMatchObject({ name: 'Isle Users', country: 'JP', region: 'APRALO' });
  const into = { into: two?.id, reason: 'They decided to go on as one.' };
  expect((await house.post(`${path}/merger`, house.as('STAFF-1'), into)).status).toBe(200);
  problem(await house.post(`${path}/merger`, house.as('STAFF-1'), into), 'not-possible-now');
  expect(bodyOf<AlsDto>(await house.get(path))).toMatchObject({ state: 'merged', successor: { id: two?.id } });
  const history = await house.get(`${path}/history`);
  expect(bodyOf<AlsHistoryDto>(history).items.map(({ type }) => type)).toEqual([
    ...['als.stateChanged', 'als.moved', 'als.renamed', 'als.renamed', 'als.entered'],
  ]);
  expect(history.text).not.toContain('They decided');
});

test('ten thousand lines at once', async () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, i) =>
      `M${i},accreditation,Many ${i},Kenya,AFRALO,2005-01,2005-06-01,9,3,2,1,15,accredited,https://x.example/${i}`,
  );
  const told: number[] = [];
  const begun = performance.now();
  const before = process.memoryUsage().heapUsed;
  const done = await importHistory(house.app.source, fileOf(...lines), { progress: (count) => told.push(count) });
  const taken = performance.now() - begun;
  const grown = (process.memoryUsage().heapUsed - before) / 1_048_576;
  expect(done).toMatchObject({ added: 10_000, changed: 0 });
  expect(told.at(-1)).toBe(10_000);
  const again = performance.now();
  expect(await take(fileOf(...lines))).toMatchObject({ added: 0, changed: 0, same: 10_000 });
  process.stdout.write(
    `history: 10,000 lines in ${Math.round(taken)} ms, again in ${Math.round(performance.now() - again)} ms, ${Math.round(grown)} MB of heap\n`,
  );
}, 60_000);
