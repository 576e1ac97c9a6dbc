import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bodyOf } from '../support/answers.js';
import { House } from '../support/house.js';
import type { Headers } from '../support/house.js';
import { arriveAtWithdrawal } from '../support/stations.js';
import { toReady } from '../support/withdrawal-stations.js';
import { Withdrawals } from '../support/withdrawals.js';

let house: House;
let cases: Withdrawals;
let als: Headers & { organisation: string };
let staff: Headers;
beforeAll(async () => {
  house = await House.open();
  cases = new Withdrawals(house);
  als = await cases.als(0);
  staff = house.as('STAFF-1');
});
afterAll(() => house.close());

const total = async (who: Headers, query: string): Promise<number> =>
  bodyOf<{ items: unknown[] }>(await house.get(`/api/v1/cases?procedure=withdrawal${query}`, who)).items.length;

test.each([
  ['nobody known', (): Headers => ({}), 401],
  ['another region', (): Headers => house.as('EURALO-CHAIR'), 403],
  ['a secretary of the region', (): Headers => house.as('AFRALO-SECRETARY'), 403],
  ['a member of the ALAC', (): Headers => house.as('AF-1'), 403],
  ['the Chair of the ALAC', (): Headers => house.as('ALAC-CHAIR'), 403],
  ['another organisation', (): Headers => house.applicant(1), 403],
])('%s does not open one', async (_, who, status) => {
  expect((await cases.open(who(), als.organisation)).status).toBe(status);
});

test('only of an organisation that is accredited, by its id; what the register says no client may send', async () => {
  const pointers = async (body: object): Promise<unknown> => {
    const answer = await house.post('/api/v1/cases', staff, { procedure: 'withdrawal', ...body });
    return [answer.status, bodyOf<{ errors: { pointer: string }[] }>(answer).errors.map(({ pointer }) => pointer)];
  };
  const organisation = { id: als.organisation };
  const notAccredited = { id: house.applicant(1).organisation };
  expect(await pointers({ organisation: notAccredited })).toEqual([422, ['/organisation']]);
  expect(await pointers({ organisation: { name: 'Somebody' } })).toEqual([422, ['/organisation']]);
  expect(await pointers({ organisation, region: 'EURALO' })).toEqual([422, ['/region']]);
  expect(await pointers({ organisation, ground: 'noReport' })).toEqual([422, ['/ground']]);
  const { items } = bodyOf<{ items: { id: string }[] }>(
    await house.get(`/api/v1/cases?organisation=${als.organisation}`, staff),
  );
  expect(await pointers({ organisation, earlierCase: items[0]?.id })).toEqual([422, ['/earlierCase']]);
});

test('as long as nothing is stated it is for its own people; then everybody may know, under a number of its own', async () => {
  const id = await cases.opened(als, house.as('AFRALO-CHAIR'));
  const own = [als, staff, house.as('AFRALO-CHAIR'), house.as('AUDITOR')];
  const others = [{}, house.applicant(1), house.as('EURALO-CHAIR'), house.as('AF-1'), house.as('BOARD-1')];
  for (const who of own) expect((await cases.read(id, who)).number).toBeNull();
  for (const who of others) expect((await house.get(`/api/v1/cases/${id}`, who)).status).toBe(404);
  expect(await Promise.all([...own, ...others].map((who) => total(who, '')))).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0]);
  expect((await house.get('/api/v1/pipeline')).text).not.toContain('opening');

  await cases.act(id, house.as('AFRALO-CHAIR'), 'withdrawal.open');
  for (const who of [...own, ...others]) expect((await cases.read(id, who)).number).toBe(1);
  expect(await total({}, '&state=evidence&region=AFRALO')).toBe(1);
  const served = await cases.read(id);
  expect(served).toMatchObject({ region: 'AFRALO', country: 'KE', facts: { ground: 'noContact' } });
  const followed = await house.read(served['earlierCase'] as string);
  expect(followed).toMatchObject({ procedure: 'accreditation', inForce: true, number: 1 });
});

test('one at a time: the second is told which is open, also when both are asked for at one instant', async () => {
  const other = await cases.als(2);
  const asked = await Promise.all([1, 2, 3, 4].map(() => cases.open(staff, other.organisation)));
  const statuses = asked.map(({ status }) => status).sort();
  expect(statuses).toEqual([201, 409, 409, 409]);
  const { case: id } = bodyOf<{ case: string }>(asked.find(({ status }) => status === 201)!);
  for (const refused of asked.filter(({ status }) => status === 409))
    expect(bodyOf(refused)).toMatchObject({ code: 'not-possible-now', reason: 'already-open', case: id });
  // The ALS goes on with the one that is open.
  await cases.act(id, other, 'exit.declare', {});
  expect((await cases.read(id)).state).toBe('leaving');
});

test('the same request opens one case, once', async () => {
  const other = await cases.als(3);
  const key = { 'idempotency-key': 'open-once' };
  const first = await cases.open(staff, other.organisation, {}, key);
  const again = await cases.open(staff, other.organisation, {}, key);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(bodyOf(again)).toEqual(bodyOf(first));
});

test('evidence, notice and response are for those on the case; who stepped aside reads none of it', async () => {
  const other = await cases.als(4);
  const id = await cases.opened(other);
  const secret = (what: string): string => `SECRET-${what}`;
  await cases.act(id, staff, 'withdrawal.open', { ground: 'noContact', facts: secret('facts') });
  await cases.act(id, staff, 'withdrawal.addEvidence', { kind: 'contactLog', shows: secret('evidence') });
  await cases.act(id, house.as('ALAC-CHAIR'), 'withdrawal.giveNotice', { grounds: secret('grounds') });
  await cases.act(id, other, 'withdrawal.respond', { response: secret('response') });
  await cases.act(id, house.as('AFRALO-CHAIR'), 'advice.give');
  await cases.act(id, house.as('AF-3'), 'ballot.recuse', {});
  const found = async (who: Headers): Promise<string[]> => {
    const { text } = await house.get(`/api/v1/cases/${id}/history`, who);
    return ['facts', 'evidence', 'grounds', 'response'].filter((what) => text.includes(secret(what)));
  };
  const all = ['facts', 'evidence', 'grounds', 'response'];
  for (const who of [
    other,
    staff,
    house.as('AFRALO-CHAIR'),
    house.as('AF-1'),
    house.as('OMBUDSMAN'),
    house.as('AUDITOR'),
  ])
    expect(await found(who)).toEqual(all);
  for (const who of [{}, house.applicant(1), house.as('EURALO-CHAIR'), house.as('BOARD-1'), house.as('AF-3')])
    expect(await found(who)).toEqual([]);
});

test('after a withdrawal it may apply again, and the new application follows the withdrawal; a kept one may not', async () => {
  const other = await cases.als(5);
  const again = (earlierCase: string) =>
    house.post('/api/v1/cases', other, { organisation: { id: other.organisation }, earlierCase });
  const closed = await cases.opened(other);
  await cases.act(closed, staff, 'withdrawal.open');
  expect((await again(closed)).status).toBe(422);
  await cases.act(closed, house.as('ALAC-CHAIR'), 'withdrawal.close');
  expect((await again(closed)).status).toBe(422);
  const id = await arriveAtWithdrawal(house, toReady, 5);
  await cases.act(id, house.as('ALAC-CHAIR'), 'vote.open', {});
  await cases.ballots(id, 12, 0, 0);
  await cases.wait(6);
  await cases.act(id, staff, 'note.add');
  expect((await cases.read(id)).state).toBe('withdrawn');
  const opened = await again(id);
  expect(opened.status).toBe(201);
  expect(await house.read(bodyOf<{ case: string }>(opened).case)).toMatchObject({
    earlierCase: id,
    procedure: 'accreditation',
  });
  expect((await cases.open(staff, other.organisation)).status).toBe(422);
});
