import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { bodyOf, problem } from '../support/answers.js';
import { House } from '../support/house.js';

let house: House;
let id: string;
let people: readonly string[];

interface List {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | null;
}

beforeAll(async () => {
  house = await House.open();
  id = await house.submitted();
  await house.send(id, house.as('AF-1'), 'application.accept', {});
  await house.send(id, house.as('STAFF-1'), 'vote.open', {});
  const found = await house.get('/api/v1/people?limit=5', house.as('STAFF-1'));
  people = bodyOf<{ items: { id: string }[] }>(found).items.map((one) => one.id);
  for (const name of ['Ada Lake', 'Ben Hill', 'Cem Ay']) {
    await house.post('/api/v1/people', house.as('ADMIN'), { name, email: `${name.slice(0, 3)}@lakeside.example` });
  }
}, 60_000);
afterAll(() => house.close());

const list = async (path: string): Promise<List> => {
  const answer = await house.get(path, house.as('AUDITOR'));
  expect([path, answer.status]).toEqual([path, 200]);
  return bodyOf<List>(answer);
};

const lists = ['/api/v1/refusals', '/api/v1/readings', '/api/v1/sign-ins', '/api/v1/office/history'];

describe.each(lists)('%s', (path) => {
  test.each(['?from=yesterday', '?to=2026-01-01', '?limit=1001', '?format=xml', '?person=x', '?colour=red'])(
    'refuses %s',
    async (query) => void problem(await house.get(path + query, house.as('AUDITOR')), 'invalid-payload'),
  );

  test('of a time, and as a table with as many lines', async () => {
    expect((await list(`${path}?from=2999-01-01T00:00:00Z`)).items).toEqual([]);
    expect((await list(`${path}?to=2001-01-01T00:00:00Z`)).items).toEqual([]);
    expect((await list(`${path}?person=${uuid()}`)).items).toEqual([]);
    const all = await list(`${path}?from=2001-01-01T00:00:00Z&to=2999-01-01T00:00:00Z&limit=1000`);
    const { text, headers } = await house.get(`${path}?format=csv&limit=1000`, house.as('AUDITOR'));
    expect(headers['content-type']).toMatch(/^text\/csv/);
    expect(text.trim().split('\r\n')).toHaveLength(all.items.length + 1);
    problem(await house.get(`${path}?format=csv`, house.as('AF-1')), 'not-your-role');
  });
});

test('each by what only it has, page by page', async () => {
  expect((await list('/api/v1/refusals?role=alacMember')).items).toHaveLength(1);
  expect((await list('/api/v1/refusals?event=vote.open')).items).toHaveLength(1);
  expect((await list('/api/v1/refusals?role=ombudsman')).items).toEqual([]);
  expect((await list('/api/v1/readings?what=people')).items.length).toBeGreaterThan(0);
  expect((await list('/api/v1/readings?what=letters')).items).toEqual([]);
  const first = await list('/api/v1/office/history?event=person.added&limit=2');
  const rest = await list(`/api/v1/office/history?event=person.added&limit=2&cursor=${first.next ?? ''}`);
  expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null]);
  problem(await house.get('/api/v1/refusals?role=king', house.as('AUDITOR')), 'invalid-payload');
  problem(await house.get('/api/v1/readings?what=minds', house.as('AUDITOR')), 'invalid-payload');
});

test('people by their ids', async () => {
  const found = await list(`/api/v1/people?ids=${people.slice(1, 3).join(',')}`);
  expect(found.items.map((one) => one['id'])).toEqual(people.slice(1, 3));
  for (const ids of ['x', `${people[0] ?? ''},`, 'a'.repeat(36), Array.from({ length: 101 }, () => uuid()).join(',')]) {
    problem(await house.get(`/api/v1/people?ids=${ids}`, house.as('AUDITOR')), 'invalid-payload');
  }
});

test('seats whose term ends before an instant', async () => {
  const term = { person: people[0], until: new Date(Date.now() + 30 * 86_400_000).toISOString() };
  expect((await house.post('/api/v1/seats/STAFF-88/terms', house.as('ADMIN'), term)).status).toBe(201);
  const soon = new Date(Date.now() + 90 * 86_400_000).toISOString();
  const ending = await list(`/api/v1/seats?endsBefore=${soon}`);
  expect(ending.items.map((one) => one['seat'])).toEqual(['STAFF-88']);
  expect((await list(`/api/v1/seats?endsBefore=${new Date().toISOString()}`)).items).toEqual([]);
  problem(await house.get('/api/v1/seats?endsBefore=soon', house.as('ADMIN')), 'invalid-payload');
});

test('the sessions of somebody else are for administrators', async () => {
  const [person = ''] = people;
  expect((await house.get(`/api/v1/sessions?person=${person}`, house.as('ADMIN'))).status).toBe(200);
  problem(await house.get(`/api/v1/sessions?person=${person}`, house.as('AF-1')), 'not-your-role');
  problem(await house.get('/api/v1/sessions?person=x', house.as('ADMIN')), 'invalid-payload');
});

test('letters that need somebody', async () => {
  const stuck = await house.get('/api/v1/deliveries?stuck=true', house.as('ADMIN'));
  expect(bodyOf<List>(stuck).items).toEqual([]);
  problem(await house.get('/api/v1/deliveries?stuck=maybe', house.as('ADMIN')), 'invalid-payload');
});
