import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { bodyOf } from '../support/answers.js';
import { House } from '../support/house.js';
import type { Headers } from '../support/house.js';
import { servedHistory } from '../support/served-trail.js';
import { arriveAtWithdrawal } from '../support/stations.js';
import { toMotion } from '../support/withdrawal-stations.js';
import { Withdrawals } from '../support/withdrawals.js';

let house: House;
let cases: Withdrawals;
let chair: Headers;
/** Six organisations with an open withdrawal each, where a member is to move; by number. */
let ids: string[];
let organisations: string[];
beforeAll(async () => {
  house = await House.open();
  cases = new Withdrawals(house);
  chair = house.as('ALAC-CHAIR');
  ids = [];
  organisations = [];
  for (const n of [0, 1, 2, 3, 4, 5, 6, 7]) {
    const als = await cases.als(n);
    organisations.push(als.organisation);
    ids.push(await arriveAtWithdrawal(house, toMotion, n));
  }
}, 60_000);
afterAll(() => house.close());

const of = (...numbers: number[]): string[] => numbers.map((n) => ids[n] ?? '');
const one = (n: number): string => ids[n] ?? '';
const states = async (...numbers: number[]): Promise<string[]> =>
  Promise.all(of(...numbers).map(async (id) => (await cases.read(id)).path));

test('what cannot be done together is refused, and nothing is done', async () => {
  const af1 = house.as('AF-1');
  const before = await Promise.all(ids.map(async (id) => (await cases.read(id)).revision));
  // A motion that names an ALS in whose case it is not moved.
  const named = await cases.send(one(0), af1, 'motion.move', { organisations: [organisations[0], organisations[1]] });
  expect([named.status, bodyOf(named)]).toMatchObject([422, { errors: [{ pointer: '/organisations' }] }]);
  // Something that is done in one case by itself.
  const cure = await cases.send(one(0), chair, 'withdrawal.cure', undefined, of(1));
  expect([cure.status, bodyOf(cure)]).toMatchObject([422, { errors: [{ pointer: '/with' }] }]);
  // A case that is not there, or is this one.
  for (const other of [uuid(), one(0)]) {
    const body = { type: 'motion.move', payload: {}, with: [{ case: other, revision: 1 }] };
    const answer = await house.post(`/api/v1/cases/${one(0)}/events`, af1, body, { 'if-match': `"${before[0]}"` });
    expect([answer.status, bodyOf(answer)]).toMatchObject([409, { reason: 'stands-elsewhere', case: other }]);
  }
  // A case that was not seen as it stands.
  const seen = [{ case: one(1), revision: 1 }];
  const body = { type: 'motion.move', payload: {}, with: seen };
  const stale = await house.post(`/api/v1/cases/${one(0)}/events`, af1, body, { 'if-match': `"${before[0]}"` });
  expect([stale.status, bodyOf(stale)]).toMatchObject([412, { case: one(1), revision: before[1] }]);
  expect(await Promise.all(ids.map(async (id) => (await cases.read(id)).revision))).toEqual(before);
});

test('four in one motion, one of them taken out: one act for all, one trail for each', async () => {
  const af1 = house.as('AF-1');
  const offered = await cases.read(one(0), af1);
  expect(offered.actions.find(({ event }) => event === 'motion.move')).toMatchObject({ together: 'some' });
  expect(offered.together.map(({ id }) => id)).toEqual(expect.arrayContaining(of(1, 2, 3, 4)));
  const moved = await cases.send(one(0), af1, 'motion.move', { text: 'To withdraw these four.' }, of(1, 2, 3));
  expect(moved.status).toBe(200);
  const acts = bodyOf<{ together: { case: string; at: string; type: string }[]; at: string }>(moved);
  expect(acts.together.map((act) => act.case)).toEqual([...of(1, 2, 3)].sort());
  expect(new Set([acts.at, ...acts.together.map(({ at }) => at)]).size).toBe(1);
  expect(await states(0, 1, 2, 3, 4)).toEqual([...Array<string>(4).fill('motion.moved'), 'motion.awaiting']);

  // Seconded alone it would fall apart: the answer says with which.
  const eu1 = house.as('EU-1');
  const alone = await cases.send(one(1), eu1, 'motion.second', {});
  expect(alone.status).toBe(409);
  const told = bodyOf<{ reason: string; with: { case: string }[] }>(alone);
  expect(told.reason).toBe('acts-together');
  expect(told.with.map((other) => other.case).sort()).toEqual([...of(0, 2, 3)].sort());
  await cases.act(one(1), eu1, 'motion.second', {}, of(0, 2, 3));

  // A member asks for a vote of its own on the third, from the page of the second.
  const split = { organisation: organisations[2] };
  await cases.act(one(1), house.as('AP-1'), 'motion.requestSplit', split, of(0, 2, 3));
  const together = async (n: number, who = eu1): Promise<string[]> =>
    (await cases.read(one(n), who)).together.map(({ id }) => id).sort();
  expect(await together(0)).toEqual([...of(1, 3)].sort());
  expect(await together(2)).toEqual([]);

  await cases.wait(4);
  expect(await states(0, 1, 2, 3)).toEqual(Array<string>(4).fill('readyForVote.waiting'));
  await cases.act(one(0), chair, 'vote.open', {}, of(1, 3));
  await cases.act(one(2), chair, 'vote.open', {});
  await cases.ballots(one(3), 10, 4, 0, of(0, 1));
  await cases.ballots(one(2), 8, 6, 0);
  await cases.wait(6);
  expect(await states(0, 1, 3)).toEqual(Array<string>(3).fill(expect.stringMatching(/^withdrawn/) as never));
  expect((await cases.read(one(2))).state).toBe('retained');
  const trails = await Promise.all(
    of(0, 1, 2, 3).map(async (id) => (await servedHistory(house.app, id, house.as('AUDITOR'))).map(({ type }) => type)),
  );
  for (const trail of trails) {
    expect(trail.filter((type) => type === 'motion.move')).toHaveLength(1);
    expect(trail.filter((type) => type === 'ballot.cast')).toHaveLength(14);
  }
});

test('the same request again is answered the same, and nothing is done twice', async () => {
  const af1 = house.as('AF-1');
  const seen = await Promise.all(of(4, 5).map((id) => cases.read(id)));
  const body = {
    type: 'motion.move',
    payload: {},
    with: [{ case: one(5), revision: seen[1]?.revision }],
  };
  const headers = { 'if-match': `"${seen[0]?.revision}"`, 'idempotency-key': 'moved-once' };
  const asked = await Promise.all(
    [1, 2, 3].map(() => house.post(`/api/v1/cases/${one(4)}/events`, af1, body, headers)),
  );
  expect(asked.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(asked.map((answer) => JSON.stringify(bodyOf(answer)))).size).toBe(1);
  expect(bodyOf<{ together: object[] }>(asked[0]!).together).toMatchObject([{ case: one(5), type: 'motion.move' }]);
  for (const id of of(4, 5)) {
    const trail = await servedHistory(house.app, id, house.as('AUDITOR'));
    expect(trail.filter(({ type }) => type === 'motion.move')).toHaveLength(1);
  }
  const other = await house.post(`/api/v1/cases/${one(4)}/events`, af1, { ...body, with: [] }, headers);
  expect([other.status, bodyOf(other)]).toMatchObject([422, { code: 'idempotency-key-reused' }]);
});

test('who stepped aside in one of them acts in the others', async () => {
  const member = house.as('NA-2');
  await cases.act(one(5), member, 'ballot.recuse', {});
  await cases.act(one(4), house.as('EU-1'), 'motion.second', {}, of(5));
  const own = await cases.read(one(4), member);
  expect(own.together).toEqual([]);
  await cases.wait(4);
  await cases.act(one(4), chair, 'vote.open', {}, of(5));
  await cases.act(one(4), member, 'ballot.cast', { choice: 'no' });
  const refused = await cases.send(one(4), member, 'ballot.cast', { choice: 'no' }, of(5));
  expect([refused.status, bodyOf(refused)]).toMatchObject([409, { reason: 'acts-together', with: [] }]);
  // One that the Chair paused is no longer voted on with the other.
  await cases.act(one(5), chair, 'vote.pause', { reason: 'A question.' });
  await cases.act(one(4), house.as('NA-1'), 'ballot.cast', { choice: 'yes' });
});

test('two motions at one instant over some of the same cases: one of them, whole, and nobody waits for ever', async () => {
  const move = (seat: string, first: number, other: number) =>
    cases.send(one(first), house.as(seat), 'motion.move', {}, of(other));
  const asked = await Promise.all([
    ...['AF-1', 'AP-1', 'LAC-1'].map((seat) => move(seat, 6, 7)),
    ...['EU-1', 'NA-1', 'AF-2'].map((seat) => move(seat, 7, 6)),
  ]);
  expect(asked.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status } of asked.filter((answer) => answer.status !== 200)) expect([409, 412]).toContain(status);
  const [six, seven] = await Promise.all(of(6, 7).map((id) => cases.read(id)));
  expect(six?.facts['motion']).toEqual(seven?.facts['motion']);
  // Ballots of the motion at once: everybody's counts once in each.
  const mover = (six?.facts['motion'] as { mover: { seat: string } }).mover.seat;
  await cases.act(one(6), house.as(mover === 'EU-3' ? 'EU-2' : 'EU-3'), 'motion.second', {}, of(7));
  await cases.wait(4);
  await cases.act(one(7), chair, 'vote.open', {}, of(6));
  const cast = await Promise.all(
    house.members.map((seat, i) =>
      house.post(`/api/v1/cases/${one(6 + (i % 2))}/events`, house.as(seat), {
        type: 'ballot.cast',
        payload: { choice: 'yes' },
        with: [{ case: one(7 - (i % 2)) }],
      }),
    ),
  );
  expect(cast.map(({ status }) => status)).toEqual(Array<number>(15).fill(200));
  for (const id of of(6, 7)) expect((await cases.read(id)).votes.at(-1)).toMatchObject({ turnout: { recorded: 15 } });
});
