import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bodyOf } from '../support/answers.js';
import { House } from '../support/house.js';
import type { Headers } from '../support/house.js';
import { holderOf } from '../support/signed-in.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

interface Reading {
  readonly what: string;
  readonly case: string | null;
  readonly person: string;
  readonly seat: string;
  readonly people: readonly string[];
  readonly revisions: readonly number[];
  readonly requestId: string;
}

/** What an auditor finds of one request. */
async function recorded(path: string, who: Headers): Promise<readonly Reading[]> {
  const answer = await house.get(path, who);
  expect(answer.status).toBe(200);
  const readings = await house.get('/api/v1/readings?limit=100', house.as('AUDITOR'));
  const { items } = bodyOf<{ items: Reading[] }>(readings);
  return items.filter(({ requestId }) => requestId === answer.headers['x-request-id']);
}

test('who reads people with their addresses is recorded, with whom they read', async () => {
  const [reader, read] = [await holderOf(house, 'STAFF-2'), await holderOf(house, 'AF-1')];
  const about = { what: 'people', case: null, seat: 'STAFF-2', person: reader, revisions: [], classes: [] };
  expect(await recorded(`/api/v1/people/${read}`, house.as('STAFF-2'))).toMatchObject([{ ...about, people: [read] }]);
  const [list, ...more] = await recorded('/api/v1/people?limit=100', house.as('STAFF-2'));
  expect(list).toMatchObject(about);
  expect(more).toEqual([]);
  expect(list?.people.length).toBeGreaterThan(40);
  expect(list?.people).toContain(read);
  expect(await recorded('/api/v1/people?q=nobody-of-this-name', house.as('STAFF-2'))).toEqual([]);
  for (const seat of ['AUDITOR', 'ADMIN'])
    expect(await recorded(`/api/v1/people/${read}`, house.as(seat))).toMatchObject([{ what: 'people', seat }]);
});

test('so is who reads the representatives of an organisation by office; the organisation itself is not', async () => {
  const { organisation, ...own } = house.applicant(0);
  const path = `/api/v1/organisations/${organisation}/representatives`;
  const [reading] = await recorded(path, house.as('STAFF-1'));
  expect(reading).toMatchObject({ what: 'representatives', seat: 'STAFF-1', case: null });
  expect(reading?.people.length).toBeGreaterThan(0);
  expect(await recorded(path, own)).toEqual([]);
});

test('so is who reads the trail of the office, with its revisions', async () => {
  const person = await holderOf(house, 'NA-2');
  await house.post('/api/v1/seats/STAFF-7/terms', house.as('ADMIN'), { person });
  const [reading] = await recorded('/api/v1/office/history?limit=1', house.as('AUDITOR'));
  expect(reading).toMatchObject({ what: 'officeTrail', seat: 'AUDITOR', case: null, people: [] });
  expect(reading?.revisions).toHaveLength(1);
});
