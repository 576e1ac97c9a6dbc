import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import { verifyChain } from '../../libs/trail/index.js';
import { bodyOf, problem } from '../support/answers.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';
import { signedIn, untilForgotten } from '../support/signed-in.js';
import { addPerson } from '../support/people.js';
import { toLink } from '../support/served-trail.js';
import type { ServedStep } from '../support/served-trail.js';

interface Tenure {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly since: string;
  readonly until: string | null;
}
interface SeatHistory {
  readonly terms: (Tenure & { how: string })[];
  readonly substitutes: (Tenure & { holder: string })[];
}
interface SeatAt {
  readonly seat: string;
  readonly role: string;
  readonly region: string | null;
  readonly term: Tenure | null;
  readonly substitute: Tenure | null;
}

let house: House;
let admin: Headers;
beforeAll(async () => {
  house = await House.open();
  admin = house.as('ADMIN');
});
afterAll(() => house.close());

const seatsOf = async (query: string, who: Headers = admin): Promise<SeatAt[]> =>
  bodyOf<{ items: SeatAt[] }>(await house.get(`/api/v1/seats?${query}`, who)).items;
const termsOf = async (seat: string): Promise<SeatHistory> =>
  bodyOf<SeatHistory>(await house.get(`/api/v1/seats/${seat}`, admin));
const current = async (seat: string): Promise<Tenure> => {
  const found = (await termsOf(seat)).terms.find(({ until }) => until === null || Date.parse(until) > Date.now());
  if (!found) throw new Error(`nobody holds ${seat}`);
  return found;
};
const fill = (seat: string, body: object, who = admin, headers: Headers = {}): Promise<Response> =>
  house.post(`/api/v1/seats/${seat}/terms`, who, body, headers);
const vacate = async (seat: string, who = admin, body: object = {}): Promise<Response> =>
  house.post(`/api/v1/seats/${seat}/terms/${(await current(seat)).id}/end`, who, body);
const somebody = (name = 'Somebody'): Promise<string> => addPerson(house.app.source, name);
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const office = async (query = ''): Promise<ServedStep[]> => {
  const answer = await house.get(`/api/v1/office/history?order=oldest&limit=1000${query}`, house.as('AUDITOR'));
  return bodyOf<{ items: ServedStep[] }>(answer).items;
};

test('nobody but an administrator changes seats, and the public does not read who sits where', async () => {
  const person = await somebody();
  for (const seat of ['STAFF-1', 'ALAC-CHAIR', 'AFRALO-CHAIR', 'AUDITOR', 'BOARD-1', 'OMBUDSMAN']) {
    problem(await fill('STAFF-9', { person }, house.as(seat)), 'not-your-role');
    problem(await vacate('NA-3', house.as(seat)), 'not-your-role');
  }
  const tried = bodyOf<{ items: object[] }>(await house.get('/api/v1/refusals?limit=2', house.as('AUDITOR'))).items;
  expect(tried).toMatchObject([
    { type: 'seats.change', seat: 'OMBUDSMAN', status: 403, code: 'not-your-role', case: null },
    { type: 'seats.change', seat: 'OMBUDSMAN', status: 403, code: 'not-your-role', case: null },
  ]);
  problem(await fill('STAFF-9', { person }, {}), 'not-signed-in');
  problem(await house.get('/api/v1/seats'), 'not-signed-in');
  problem(await house.get('/api/v1/office/history', house.as('STAFF-1')), 'not-your-role');
});

test('what cannot be filled: a seat that is taken, unknown, or filled with nobody; a term that ends before it begins', async () => {
  const person = await somebody();
  problem(await fill('AF-1', { person }), 'not-possible-now');
  problem(await fill('AF-1', { person, since: inDays(3), until: inDays(9) }), 'not-possible-now');
  problem(await fill('AF-4', { person }), 'unknown-resource');
  problem(await fill('STAFF-0', { person }), 'unknown-resource');
  problem(await fill('STAFF-9', { person: '0190f5c4-6f0e-7c4b-9e6e-2f6f0d1b7a11' }), 'unknown-resource');
  problem(await fill('STAFF-9', { person, since: inDays(3), until: inDays(2) }), 'not-possible-now');
  problem(await fill('STAFF-9', { person, role: 'admin' }), 'invalid-payload');
  problem(await house.get('/api/v1/seats/NOWHERE', admin), 'unknown-resource');
  problem(await house.post('/api/v1/seats/AF-1/terms/none/end', admin, {}), 'unknown-resource');
  expect((await termsOf('STAFF-9')).terms).toEqual([]);
});

test('the plan has fifteen seats in the ALAC, and those that nobody holds are shown as vacant', async () => {
  expect(await seatsOf('role=alacMember')).toHaveLength(15);
  const vacant = (await seatsOf('vacant=true')).map(({ seat }) => seat);
  expect(vacant).toEqual(['AFRALO', 'APRALO', 'EURALO', 'LACRALO', 'NARALO'].map((ralo) => `${ralo}-VICE-CHAIR`));
  expect((await seatsOf('region=EURALO&vacant=false')).map(({ seat }) => seat)).toEqual([
    ...['EU-1', 'EU-2', 'EU-3', 'EURALO-CHAIR', 'EURALO-SECRETARY'],
  ]);
});

test('a seat changes hands: the past, the present and the future stay apart', async () => {
  const before = new Date().toISOString();
  const old = await current('NA-2');
  expect((await vacate('NA-2')).status).toBe(200);
  expect((await seatsOf('vacant=true')).map(({ seat }) => seat)).toContain('NA-2');
  const next = await somebody('Next Holder');
  const after = await somebody('Later Holder');
  const first = bodyOf<SeatHistory>(await fill('NA-2', { person: next, until: inDays(30) }));
  expect(first.terms.map(({ name, how }) => [name, how])).toEqual([
    ['Next Holder', 'ralo'],
    ['Noor Kapadia', 'ralo'],
  ]);
  problem(await fill('NA-2', { person: after, since: inDays(29) }), 'not-possible-now');
  expect((await fill('NA-2', { person: after, since: inDays(30), how: 'nomcom' })).status).toBe(201);

  const holder = async (at: string): Promise<string | undefined> =>
    (await seatsOf(`at=${at}&region=NARALO`)).find(({ seat }) => seat === 'NA-2')?.term?.person;
  expect(await holder(before)).toBe(old.person);
  expect(await holder(new Date().toISOString())).toBe(next);
  expect(await holder(inDays(31))).toBe(after);

  const future = (await termsOf('NA-2')).terms.find(({ person }) => person === after);
  expect((await house.post(`/api/v1/seats/NA-2/terms/${future?.id}/end`, admin, {})).status).toBe(200);
  expect(await holder(inDays(31))).toBeUndefined();
});

test('at the same instant one of two gets the seat', async () => {
  const people = await Promise.all([1, 2, 3, 4].map(() => somebody()));
  const answers = await Promise.all(people.map((person) => fill('LACRALO-VICE-CHAIR', { person })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  expect((await termsOf('LACRALO-VICE-CHAIR')).terms).toHaveLength(1);
});

test('the same request comes again and changes nothing; its key with another body is refused', async () => {
  const person = await somebody();
  const key = { 'idempotency-key': 'fill-staff-8' };
  const answers = await Promise.all([1, 2, 3].map(() => fill('STAFF-8', { person }, admin, key)));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect((await termsOf('STAFF-8')).terms).toHaveLength(1);
  problem(await fill('STAFF-7', { person }, admin, key), 'idempotency-key-reused');
  expect(await office('&seat=STAFF-8')).toHaveLength(1);
});

test('a new holder acts in the seat at once, and the old one no longer', async () => {
  const old = house.as('STAFF-3');
  expect((await house.get('/api/v1/me', old)).status).toBe(200);
  await vacate('STAFF-3');
  problem(await house.get('/api/v1/me', old), 'not-your-role');
});

test('who leaves during a vote keeps the ballot they cast; who comes does not vote; who has not voted no longer can', async () => {
  const id = await house.voting(house.applicant(3));
  const leaver = house.as('AP-1');
  const silent = house.as('AP-2');
  await house.act(id, leaver, 'ballot.cast', { choice: 'yes' });
  await vacate('AP-1');
  await vacate('AP-2');
  const person = bodyOf<{ person: string }>(await house.get('/api/v1/me', house.as('EU-2'))).person;
  await fill('AP-1', { person });
  for (const seat of house.members.filter((one) => !['AP-1', 'AP-2'].includes(one)).slice(0, 8)) {
    await house.act(id, house.as(seat), 'ballot.cast', { choice: 'yes' });
  }
  problem(await house.send(id, silent, 'ballot.cast', { choice: 'no' }, {}), 'not-your-role');
  const newcomer = { ...house.as('EU-2'), 'acting-seat': 'AP-1' };
  problem(await house.send(id, newcomer, 'ballot.cast', { choice: 'no' }, {}), 'not-your-role');
  await house.app.clock.wait({ days: 8 });
  const { votes } = await house.read(id);
  expect(votes[0]?.tally).toMatchObject({ yes: 9, no: 0 });
});

test('a substitute is named by the holder, for a period, and never for a vote of the ALAC', async () => {
  const person = await somebody();
  const name = (seat: string, who: Headers, body: object = { person, until: inDays(400) }): Promise<Response> =>
    house.post(`/api/v1/seats/${seat}/substitutes`, who, body);
  problem(await name('AF-1', house.as('AF-1')), 'not-your-role');
  problem(await name('ALAC-CHAIR', house.as('ALAC-CHAIR')), 'not-your-role');
  problem(await name('AFRALO-CHAIR', house.as('AFRALO-SECRETARY')), 'not-your-role');
  problem(await name('AF-1', house.as('STAFF-1')), 'not-your-role');
  problem(await name('STAFF-1', house.as('STAFF-1'), { person }), 'invalid-payload');
  problem(await name('STAFF-1', house.as('STAFF-1'), { person, until: inDays(-900) }), 'not-possible-now');
  const self = (await current('STAFF-1')).person;
  problem(await name('STAFF-1', house.as('STAFF-1'), { person: self, until: inDays(400) }), 'not-possible-now');
  await expect(
    house.app.source.query(
      `INSERT INTO substitutions (id, seat, role, holder, substitute_person, since, until, named_by)
       SELECT gen_random_uuid(), 'AF-1', 'alacMember', $1, $2, now(), now(), $1`,
      [self, person],
    ),
  ).rejects.toMatchObject({ constraint: 'substitutions_role' });
});

test('what a substitute does carries both names, until the time is over', async () => {
  const holder = await current('AFRALO-CHAIR');
  const substitute = house.as('EU-3');
  const { person } = await current('EU-3');
  const named = await house.post('/api/v1/seats/AFRALO-CHAIR/substitutes', house.as('AFRALO-CHAIR'), {
    person,
    until: inDays(400),
  });
  expect(named.status).toBe(201);
  const second = { person: await somebody(), until: inDays(100) };
  problem(
    await house.post('/api/v1/seats/AFRALO-CHAIR/substitutes', house.as('AFRALO-CHAIR'), second),
    'not-possible-now',
  );

  const acting = { ...substitute, 'acting-seat': 'AFRALO-CHAIR' };
  const ready = await house.submitted(house.applicant(1));
  await house.act(ready, house.as('STAFF-1'), 'application.accept');
  await house.act(ready, house.as('STAFF-1'), 'dueDiligence.complete');
  await house.act(ready, acting, 'advice.give');
  const history = await house.get(`/api/v1/history?case=${ready}&event=advice.give`, house.as('AUDITOR'));
  expect(bodyOf<{ items: ServedStep[] }>(history).items[0]?.actor).toEqual({
    ...{ person, role: 'raloLeader', seat: 'AFRALO-CHAIR', region: 'AFRALO', substituteFor: holder.person },
  });
  problem(await house.post('/api/v1/seats/AFRALO-CHAIR/substitutes', acting, second), 'not-your-role');

  const [substitution] = bodyOf<SeatHistory>(named).substitutes;
  const end = `/api/v1/seats/AFRALO-CHAIR/substitutes/${substitution?.id}/end`;
  problem(await house.post(end, acting, {}), 'not-your-role');
  expect((await house.post(end, house.as('AFRALO-CHAIR'), {})).status).toBe(200);
  problem(await house.get('/api/v1/me', acting), 'not-your-role');
});

test('changing seats wants a fresh sign-in', async () => {
  const browser = await signedIn(house, 'ADMIN');
  await house.app.clock.wait({ seconds: 16 * 60 });
  await untilForgotten();
  const sending = { method: 'POST', json: { person: await somebody() }, headers: { 'idempotency-key': 'not-fresh' } };
  const path = `${house.app.url}/api/v1/seats/STAFF-6/terms`;
  expect(await (await browser.send(path, sending)).json()).toMatchObject({ code: 'fresh-sign-in-required' });
  expect((await (await signedIn(house, 'ADMIN', browser)).send(path, sending)).status).toBe(201);
});

test('a substitute goes with the holder', async () => {
  const { person } = await current('EU-3');
  await house.post('/api/v1/seats/NARALO-CHAIR/substitutes', house.as('NARALO-CHAIR'), { person, until: inDays(400) });
  const acting = { ...house.as('EU-3'), 'acting-seat': 'NARALO-CHAIR' };
  expect((await house.get('/api/v1/me', acting)).status).toBe(200);
  await vacate('NARALO-CHAIR');
  await house.app.clock.wait({ seconds: 3 });
  await fill('NARALO-CHAIR', { person: await somebody() });
  await untilForgotten();
  problem(await house.get('/api/v1/me', acting), 'not-your-role');
});

test('the office has a trail that anybody can check, with names beside it', async () => {
  const steps = await office();
  expect(steps.length).toBeGreaterThan(8);
  expect(verifyChain(steps.map(toLink))).toEqual({ ok: true });
  const [filled] = steps.filter(({ type }) => type === 'seat.filled');
  expect(filled).toMatchObject({
    actor: { role: 'admin', seat: 'ADMIN' },
    sealed: [{ path: '/name', shown: 'shown' }],
  });
  expect(JSON.stringify(steps.map(({ payload }) => payload))).not.toMatch(/Holder|Somebody/);
  const page = await house.get('/api/v1/office/history?limit=2&event=seat.filled', house.as('AUDITOR'));
  expect(page.headers['link']).toContain('rel="next"');
});
