import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { bodyOf, problem } from '../support/answers.js';
import { differences } from '../support/described.js';
import { House } from '../support/house.js';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly emails: { email: string; verified: boolean; primary: boolean }[];
}

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const somebody = { name: 'Somebody New', email: 'New@Example.org' };

test('addresses of people are for staff, administrators and auditors; only the first two add people', async () => {
  for (const seat of ['AF-1', 'ALAC-CHAIR', 'AFRALO-CHAIR', 'BOARD-1', 'OMBUDSMAN']) {
    problem(await house.get('/api/v1/people', house.as(seat)), 'not-your-role');
    problem(await house.post('/api/v1/people', house.as(seat), somebody), 'not-your-role');
  }
  problem(await house.get('/api/v1/people'), 'not-signed-in');
  problem(await house.get('/api/v1/people', house.applicant(0)), 'not-your-role');
  problem(await house.post('/api/v1/people', house.as('AUDITOR'), somebody), 'not-your-role');
  expect((await house.get('/api/v1/people', house.as('AUDITOR'))).status).toBe(200);
});

test('what cannot be added', async () => {
  const admin = house.as('ADMIN');
  const add = (change: object) => house.post('/api/v1/people', admin, { ...somebody, ...change });
  for (const change of [
    { email: 'none' },
    { email: '' },
    { name: '  ' },
    { name: 'x'.repeat(201) },
    { language: 'tlh' },
    { timeZone: 'Mars/Base' },
    { seats: ['ADMIN'] },
  ])
    problem(await add(change), 'invalid-payload');
  problem(await add({ email: 'AMARA.Diallo@example.org' }), 'not-possible-now');
  problem(await house.get(`/api/v1/people/${uuid()}`, admin), 'unknown-resource');
  problem(await house.get('/api/v1/people/none', admin), 'unknown-resource');
});

test('a person is added once, with an address that is not verified yet, and is found by a part of it', async () => {
  const key = { 'idempotency-key': uuid() };
  const add = () => house.post('/api/v1/people', house.as('STAFF-1'), somebody, key);
  const [first, second] = await Promise.all([add(), add()]);
  expect([first?.status, second?.status]).toEqual([201, 201]);
  expect(bodyOf(first)).toEqual(bodyOf(second));
  const found = await house.get('/api/v1/people?q=NEW@ex', house.as('ADMIN'));
  expect(bodyOf<{ items: Person[] }>(found).items).toMatchObject([
    { name: 'Somebody New', emails: [{ email: 'new@example.org', verified: false, primary: true }] },
  ]);
});

test('the list goes on where it ended, and a part of a name is not a pattern', async () => {
  const staff = house.as('STAFF-1');
  const first = await house.get('/api/v1/people?limit=2', staff);
  const { items, next } = bodyOf<{ items: Person[]; next: string }>(first);
  const second = bodyOf<{ items: Person[] }>(await house.get(`/api/v1/people?limit=2&cursor=${next}`, staff));
  expect(new Set([...items, ...second.items].map(({ id }) => id)).size).toBe(4);
  expect(bodyOf<{ items: Person[] }>(await house.get('/api/v1/people?q=%25', staff)).items).toEqual([]);
});

test('everybody changes their own name, language and time zone, and nothing else', async () => {
  const me = house.applicant(0);
  const changed = await house.post('/api/v1/me', me, { language: 'fr', timeZone: 'Africa/Nairobi' });
  expect(bodyOf(changed)).toMatchObject({ name: 'Wanjiru Otieno-Lamb', language: 'fr', timeZone: 'Africa/Nairobi' });
  expect(bodyOf(await house.get('/api/v1/me', me))).toEqual(bodyOf(changed));
  for (const body of [{ email: 'other@example.org' }, { seats: [] }, { timeZone: 'x' }, { name: '' }])
    problem(await house.post('/api/v1/me', me, body), 'invalid-payload');
  problem(await house.post('/api/v1/me', {}, { language: 'fr' }), 'not-signed-in');
});

test('what is served is as described', async () => {
  const staff = house.as('STAFF-1');
  const { organisation } = house.applicant(0);
  const reads = [
    '/api/v1/people',
    '/api/v1/seats',
    '/api/v1/seats/AF-1',
    `/api/v1/organisations/${organisation}/representatives`,
    '/api/v1/me',
  ];
  for (const path of reads) expect(differences('get', path, await house.get(path, staff))).toEqual([]);
  const office = '/api/v1/office/history';
  expect(differences('get', office, await house.get(office, house.as('AUDITOR')))).toEqual([]);
});
