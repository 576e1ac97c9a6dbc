import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LineErrors } from '../../apps/api/src/people/exchange/line-errors.js';
import type { AlsDto, AlsHistoryDto } from '../../apps/api/src/register/dto/als.dto.js';
import type { DutiesDto, DutyListDto } from '../../apps/api/src/register/duties/duty.dto.js';
import { importParticipation } from '../../apps/api/src/register/import/import-participation.js';
import { bodyOf, problem } from '../support/answers.js';
import { House } from '../support/house.js';
import { arrive, stations } from '../support/stations.js';

let house: House;
let als: string;
let path: string;

const before = `
  WITH new AS (
    INSERT INTO organisations (id, name) VALUES (gen_random_uuid(), 'Old Users') RETURNING id, name
  )
  INSERT INTO register_entries (organisation_id, number, name, country, region, entered_at, state_since)
  SELECT id, 77, name, 'US', 'NARALO', now() - interval '3 years', now() - interval '3 years' FROM new`;

beforeAll(async () => {
  house = await House.open();
  await arrive(house, stations['accredited.idle'] ?? []);
  als = house.applicant(0).organisation;
  path = `/api/v1/register/${als}`;
  await house.app.ownerQuery(before, []);
}, 60_000);
afterAll(() => house.close());

const read = async (who = house.as('STAFF-1')): Promise<DutiesDto> => {
  const answer = await house.get(`${path}/duties`, who);
  expect(answer.status).toBe(200);
  return bodyOf<DutiesDto>(answer);
};
const stateOf = ({ duties }: DutiesDto, expectation: string): string | undefined =>
  duties.find((duty) => duty.expectation === expectation)?.state;

test('who may know what an ALS owes, and who may not', async () => {
  for (const who of [house.applicant(0), house.as('STAFF-1'), house.as('AUDITOR'), house.as('AFRALO-CHAIR')]) {
    expect((await house.get(`${path}/duties`, who)).status).toBe(200);
  }
  problem(await house.get(`${path}/duties`), 'not-signed-in');
  problem(await house.get(`${path}/duties`, house.applicant(1)), 'unknown-resource');
  problem(await house.get(`${path}/duties`, house.as('EURALO-CHAIR')), 'unknown-resource');
  problem(await house.get(`${path}/duties`, house.as('AF-1')), 'not-your-role');
});

test('the list of a region has its own ALSes alone', async () => {
  const numbers = async (seat: string): Promise<number[]> =>
    bodyOf<DutyListDto>(await house.get('/api/v1/duties', house.as(seat))).items.map(({ number }) => number);
  expect(await numbers('STAFF-1')).toEqual([1, 77]);
  expect(await numbers('AFRALO-CHAIR')).toEqual([1]);
  expect(await numbers('NARALO-CHAIR')).toEqual([77]);
  expect(await numbers('EURALO-CHAIR')).toEqual([]);
});

test('an ALS of before owes the same, from the day it was entered', async () => {
  const { items } = bodyOf<DutyListDto>(await house.get('/api/v1/duties', house.as('NARALO-CHAIR')));
  const missed = items[0]?.duties.filter(({ state }) => state === 'missed').map(({ expectation }) => expectation);
  expect(missed).toEqual(['representatives', 'contacts', 'information', 'report', 'participation']);
  expect(items[0]?.duties.every(({ rule }) => rule.basis.length > 0)).toBe(true);
});

test('a report that lacks something is refused, and nobody reports for somebody else', async () => {
  problem(await house.post(`${path}/reports`, house.applicant(0), { activities: ' ' }), 'invalid-payload');
  const body = {
    activities: 'Three meetings.',
    members: '40 users.',
    website: 'https://u.example',
    contactsRight: 'yes',
  };
  const denied = { ...body, contactsRight: 'no' };
  problem(await house.post(`${path}/reports`, house.applicant(0), denied), 'invalid-payload');
  problem(await house.post(`${path}/reports`, house.applicant(1), body), 'unknown-resource');
  problem(await house.post(`${path}/reports`, house.as('STAFF-1'), body), 'not-your-role');
});

test('a report is recorded, with the website and the contacts', async () => {
  const body = {
    activities: 'Three meetings.',
    members: '40 users.',
    website: 'https://u.example',
    contactsRight: 'yes',
  };
  const headers = { 'idempotency-key': 'report-once' };
  const first = await house.post(`${path}/reports`, house.applicant(0), body, headers);
  expect(first.status).toBe(200);
  expect((await house.post(`${path}/reports`, house.applicant(0), body, headers)).status).toBe(200);
  const [count] = await house.app.source.query<{ n: number }[]>('SELECT count(*)::int AS n FROM als_reports');
  expect(count?.n).toBe(1);
  const due = bodyOf<DutiesDto>(first).duties.find(({ expectation }) => expectation === 'report')?.due;
  expect(Date.parse(due ?? '')).toBeGreaterThan(Date.now() + 700 * 86_400_000);
  expect(bodyOf<AlsDto>(await house.get(path)).website).toBe('https://u.example');
  expect((await house.get(`${path}/history`)).text).not.toContain('Three meetings');
});

test('a waiver has who, why and until when, and ends', async () => {
  const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString();
  const body = { expectation: 'representatives', reason: 'Their secretary has died.', until: inAYear };
  problem(await house.post(`${path}/waivers`, house.as('EURALO-CHAIR'), body), 'unknown-resource');
  problem(await house.post(`${path}/waivers`, house.applicant(0), body), 'not-your-role');
  const past = { ...body, until: '2020-01-01T00:00:00Z' };
  problem(await house.post(`${path}/waivers`, house.as('AFRALO-CHAIR'), past), 'not-possible-now');
  await house.app.source.query(
    `UPDATE representatives SET until = now() WHERE organisation_id = $1 AND kind = 'secondary'`,
    [als],
  );
  expect(stateOf(await read(), 'representatives')).toBe('missed');
  expect((await house.post(`${path}/waivers`, house.as('AFRALO-CHAIR'), body)).status).toBe(200);
  expect(stateOf(await read(), 'representatives')).toBe('waived');
});

test('leaders give another standing, as their region has it; the accreditation stays', async () => {
  const to = (standing: string): object => ({ standing, reason: 'No sign of life.' });
  const chair = house.as('AFRALO-CHAIR');
  problem(await house.post(`${path}/standing`, house.as('STAFF-1'), to('inactive')), 'not-your-role');
  problem(await house.post(`${path}/standing`, chair, to('finalWarning')), 'not-possible-now');
  const inactive = await house.post(`${path}/standing`, chair, to('inactive'));
  expect(bodyOf<DutiesDto>(inactive)).toMatchObject({ standing: 'inactive', regionalVote: false });
  problem(await house.post(`${path}/standing`, chair, to('finalWarning')), 'not-possible-now');
  expect(bodyOf<AlsDto>(await house.get(path))).toMatchObject({ state: 'accredited', standing: 'inactive' });
  const back = await house.post(`${path}/standing`, chair, to('active'));
  expect(bodyOf<DutiesDto>(back)).toMatchObject({ standing: 'active', regionalVote: true });
  const { items } = bodyOf<AlsHistoryDto>(await house.get(`${path}/history`));
  expect(items.slice(0, 2).map(({ from, to: now }) => `${from} ${now}`)).toEqual([
    'inactive active',
    'active inactive',
  ]);
  expect(JSON.stringify(items)).not.toContain('No sign of life');
});

test('participation is entered by leaders, once, and imported', async () => {
  const body = { kind: 'meeting', on: '2026-11-10', what: 'Monthly call' };
  problem(await house.post(`${path}/participation`, house.applicant(0), body), 'not-your-role');
  problem(
    await house.post(`${path}/participation`, house.as('AFRALO-CHAIR'), { ...body, on: '10 Nov' }),
    'invalid-payload',
  );
  for (let i = 0; i < 2; i += 1) {
    expect((await house.post(`${path}/participation`, house.as('AFRALO-CHAIR'), body)).status).toBe(200);
  }
  expect((await read()).participation).toEqual([body]);
  const file = 'number,kind,on,what\n1,election,2026-05-01,Chair\n77,election,2026-05-01,Chair\n';
  expect(await importParticipation(house.app.source, file)).toMatchObject({ added: 2, same: 0 });
  expect(await importParticipation(house.app.source, file)).toMatchObject({ added: 0, same: 2 });
  const wrong = importParticipation(house.app.source, `${file}5,party,2026-05,x\n999,meeting,2026-05-01,x\n`);
  await expect(wrong).rejects.toThrow(LineErrors);
  await expect(wrong).rejects.toThrow(/line 4: kind: is one of meeting.*\nline 4: on: is not a day/s);
  const unknown = importParticipation(house.app.source, `number,kind,on,what\n999,meeting,2026-05-01,x\n`);
  await expect(unknown).rejects.toThrow('line 2: there is no ALS 999 in the register');
});
