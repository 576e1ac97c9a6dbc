import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { CaseCheckDto, OfficeCheckDto } from '../../apps/api/src/trail/check/check.dto.js';
import { bodyOf, problem } from '../support/answers.js';
import { House } from '../support/house.js';

let house: House;
let id: string;

beforeAll(async () => {
  house = await House.open();
  id = await house.voting();
  await house.act(id, house.as('EU-2'), 'ballot.cast', { choice: 'no', reason: 'Too few members.' });
}, 60_000);
afterAll(() => house.close());

const checked = async (which = id): Promise<CaseCheckDto> =>
  bodyOf<CaseCheckDto>(await house.get(`/api/v1/cases/${which}/check`, house.as('AUDITOR')));
const office = async (): Promise<OfficeCheckDto> =>
  bodyOf<OfficeCheckDto>(await house.get('/api/v1/office/check', house.as('AUDITOR')));

/** Changes what is stored as nobody but the owner of the database can, looks, and puts it back. */
async function tampered<T>(table: string, change: string, look: () => Promise<T>): Promise<T> {
  const sql = (text: string): Promise<void> => house.app.ownerQuery(text, []);
  const columns = {
    transitions: 'type at to_state previous_hash seat',
    sealed_data: 'bytes',
    cases: 'last_hash context',
  };
  const restored = (columns as Record<string, string>)[table] ?? 'to_state';
  await sql(`CREATE TEMP TABLE kept AS SELECT * FROM ${table}`);
  await sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  try {
    await sql(`UPDATE ${table} SET ${change}`);
    return await look();
  } finally {
    const key =
      { transitions: 'case_id revision', sealed_data: 'case_id revision path', cases: 'id' }[table] ?? 'revision';
    const each = (names: string, join: string): string =>
      names
        .split(' ')
        .map((n) => `${n} = k.${n}`)
        .join(join);
    const where = key
      .split(' ')
      .map((n) => `t.${n} = k.${n}`)
      .join(' AND ');
    await sql(`UPDATE ${table} t SET ${each(restored, ', ')} FROM kept k WHERE ${where}`);
    await sql(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await sql(`DROP TABLE kept`);
  }
}

test('it is for auditors, and for cases that there are', async () => {
  const path = `/api/v1/cases/${id}/check`;
  problem(await house.get(path), 'not-signed-in');
  for (const seat of ['STAFF-1', 'ADMIN', 'ALAC-CHAIR', 'OMBUDSMAN']) {
    problem(await house.get(path, house.as(seat)), 'not-your-role');
    problem(await house.get('/api/v1/office/check', house.as(seat)), 'not-your-role');
  }
  problem(await house.get(`/api/v1/cases/${uuid()}/check`, house.as('AUDITOR')), 'unknown-case');
});

test('a case as it was written is intact, its sealed values too, and its procedure leads there again', async () => {
  const { revision, hash } = await house.read(id);
  const found = await checked();
  expect(found).toMatchObject({ case: id, intact: true, whole: true, replayed: true, erased: 0, records: revision });
  expect(found).toMatchObject({ revision, hash, brokenAt: null, reason: null, detail: null });
  expect(found.values).toBeGreaterThan(20);
  expect(await checked(await house.draft(house.applicant(3)))).toMatchObject({
    intact: true,
    records: 1,
    replayed: true,
  });
  expect(await office()).toMatchObject({ intact: true, whole: true, records: 0 });
});

describe('what the owner of the database changes is found, at the record where it begins', () => {
  const row = (revision: number): string => `WHERE case_id = '${id}' AND revision = ${revision}`;
  test.each([
    ['a type', 3, `type = 'application.return'`, 'hash-differs'],
    ['an instant', 3, `at = at - interval '1 day'`, 'hash-differs'],
    ['a state', 4, `to_state = 'vote.open'`, 'hash-differs'],
    ['the hash before', 3, `previous_hash = repeat('0', 64)`, 'hash-differs'],
    ['whom lists name', 3, `seat = 'STAFF-9'`, 'columns-differ'],
  ])('%s', async (_what, at, change, reason) => {
    const found = await tampered('transitions', `${change} ${row(at)}`, checked);
    expect(found).toMatchObject({ intact: false, brokenAt: at, reason, replayed: null });
    expect(found.detail).toMatch(/\.$/);
    expect(await checked()).toMatchObject({ intact: true });
  });

  test('a ballot', async () => {
    const { revision } = await house.read(id);
    const change = `bytes = convert_to('"yes"', 'UTF8') ${row(revision)} AND bytes = convert_to('"no"', 'UTF8')`;
    const found = await tampered('sealed_data', change, checked);
    expect(found).toMatchObject({ intact: false, brokenAt: revision, reason: 'commitment-differs' });
    expect(JSON.stringify(found)).not.toMatch(/Too few|"yes"|"no"/);
  });

  test('the case itself, past its records', async () => {
    const whole = `WHERE id = '${id}'`;
    const forged = await tampered('cases', `last_hash = repeat('f', 64) ${whole}`, checked);
    expect(forged).toMatchObject({ intact: false, reason: 'head-differs' });
    const moved = await tampered('cases', `context = context || '{"country": "FR"}' ${whole}`, checked);
    expect(moved).toMatchObject({ intact: false, reason: 'state-differs', replayed: false });
    expect(await checked()).toMatchObject({ intact: true });
  });

  test('the office', async () => {
    for (const name of ['Ada Lake', 'Ben Hill']) {
      const body = { name, email: `${name.slice(0, 3)}@lakeside.example` };
      expect((await house.post('/api/v1/people', house.as('ADMIN'), body)).status).toBe(201);
    }
    expect(await office()).toMatchObject({ intact: true, records: 2, values: 4 });
    const found = await tampered('office_trail', `to_state = 'elsewhere' WHERE revision = 2`, office);
    expect(found).toMatchObject({ intact: false, brokenAt: 2, reason: 'hash-differs' });
    expect(await office()).toMatchObject({ intact: true });
  });
});
