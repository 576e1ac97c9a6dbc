import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { replay, stateText } from '../../libs/engine/index.js';
import { verifyChain } from '../../libs/trail/index.js';
import { House } from '../support/house.js';
import type { Headers } from '../support/house.js';
import { servedHistory, toLink } from '../support/served-trail.js';
import { Withdrawals } from '../support/withdrawals.js';

let house: House;
let cases: Withdrawals;
let staff: Headers, chair: Headers;
beforeAll(async () => {
  house = await House.open();
  cases = new Withdrawals(house);
  staff = house.as('STAFF-1');
  chair = house.as('ALAC-CHAIR');
});
afterAll(() => house.close());

let next = 0;
let als: Headers & { organisation: string };
beforeEach(async () => {
  als = await cases.als((next += 1));
});

/** The served trail is whole, and leads through the procedure to the state that is served. */
async function followed(id: string): Promise<string[]> {
  await house.send(id, staff, 'note.add', { audience: 'internal', text: 'Looked at.' });
  const items = await servedHistory(house.app, id, house.as('STAFF-2'));
  const head = await cases.read(id);
  expect(verifyChain(items.map(toLink), head)).toEqual({ ok: true });
  const records = items.map((item) => {
    const values = item.sealed.flatMap(({ path, value }): [string, unknown][] =>
      path?.split('/').length === 2 ? [[path.slice(1), value]] : [],
    );
    return { ...item, at: Date.parse(item.at), payload: { ...item.payload, ...Object.fromEntries(values) } } as never;
  });
  expect(stateText(replay({ procedure: 'withdrawal', version: '1' }, records).state)).toBe(head.path);
  return items.map(({ type }) => type);
}

test('contested: notice, a hearing, advice, a vote, a review by the Board that reverses it', async () => {
  const id = await cases.opened(als, house.as('AFRALO-CHAIR'));
  await cases.act(id, house.as('AFRALO-CHAIR'), 'withdrawal.open');
  expect(await cases.read(id)).toMatchObject({ number: 1, state: 'evidence', region: 'AFRALO', country: 'KE' });
  await cases.act(id, staff, 'withdrawal.addEvidence');
  await cases.act(id, chair, 'withdrawal.giveNotice', { grounds: 'No contact can be reached.' });
  const notified = await cases.read(id, als);
  expect(notified.actions.map(({ event }) => event)).toEqual(
    expect.arrayContaining(['withdrawal.respond', 'withdrawal.requestHearing', 'exit.declare']),
  );
  expect((await cases.send(id, house.as('AF-1'), 'motion.move', {})).status).toBe(409);

  await cases.act(id, als, 'withdrawal.requestHearing');
  await cases.wait(10);
  const heldAt = (await cases.read(id))['at'] as string;
  await cases.act(id, chair, 'withdrawal.recordHearing', {
    heldAt,
    way: 'call',
    attended: true,
    record: 'They were heard.',
  });
  await cases.act(id, house.as('AFRALO-CHAIR'), 'advice.give');
  await cases.act(id, house.as('AF-1'), 'motion.move', {});
  expect((await cases.send(id, house.as('AF-1'), 'motion.second', {})).status).toBe(403);
  await cases.act(id, house.as('EU-1'), 'motion.second', {});
  await cases.wait(4);
  await cases.act(id, chair, 'vote.open', {});
  await cases.ballots(id, 10, 3, 2);
  await cases.wait(6);
  const withdrawn = await cases.read(id);
  expect(withdrawn).toMatchObject({ state: 'withdrawn', inForce: false, decision: { outcome: 'withdrawn', vote: 1 } });
  expect(withdrawn.votes[0]).toMatchObject({ purpose: 'withdrawal', tally: { yes: 10, base: 15, needed: 10 } });

  await cases.act(id, als, 'review.request');
  await cases.act(id, staff, 'review.assign');
  for (const director of ['BOARD-1', 'BOARD-2'])
    await cases.act(id, house.as(director), 'review.decide', { outcome: 'decisionReversed', reasons: 'They answer.' });
  expect(await cases.read(id)).toMatchObject({ state: 'retained', inForce: true, decision: { by: 'board' } });
  expect(await followed(id)).toEqual(
    expect.arrayContaining([
      'deadline.choiceCloses',
      'deadline.voteCloses',
      'withdrawal.recordHearing',
      'review.decide',
    ]),
  );
});

test('cured before the vote: the ALS stays, and another case can be opened', async () => {
  const id = await cases.opened(als);
  await cases.noticed(id);
  await cases.act(id, als, 'withdrawal.respond');
  expect((await cases.read(id)).facts).toMatchObject({ saysCured: true });
  await cases.act(id, chair, 'withdrawal.cure');
  expect(await cases.read(id)).toMatchObject({ state: 'cured', inForce: true });
  await followed(id);
  expect((await cases.open(staff, als.organisation)).status).toBe(201);
});

test('a vote in which too few take part decides nothing; it is repeated once', async () => {
  const id = await cases.opened(als);
  await cases.noticed(id);
  await cases.answered(id, als);
  await cases.act(id, house.as('AF-1'), 'motion.move', {});
  await cases.act(id, house.as('EU-1'), 'motion.second', {});
  await cases.wait(4);
  await cases.act(id, chair, 'vote.open', {});
  await cases.ballots(id, 7, 0, 0);
  await cases.wait(6);
  expect(await cases.read(id)).toMatchObject({ path: 'vote.inquorate', inForce: true });
  await cases.act(id, chair, 'vote.reopen', {});
  await cases.ballots(id, 9, 3, 2);
  await cases.wait(6);
  const retained = await cases.read(id);
  expect(retained).toMatchObject({ state: 'retained', inForce: true });
  expect(retained.votes[1]).toMatchObject({ outcome: 'failed', round: 2, tally: { base: 14, needed: 10, yes: 9 } });
  await followed(id);
});

test('an ALS leaves: declared, taken back, declared again, confirmed by the other representative, acknowledged', async () => {
  const second = await cases.secondOf(als, 0);
  const id = await cases.opened(als, als);
  await cases.act(id, als, 'exit.declare', {});
  await cases.act(id, als, 'exit.retract', {});
  expect(await cases.read(id)).toMatchObject({ state: 'beginning', inForce: true });
  await cases.act(id, als, 'exit.declare');
  expect((await cases.send(id, als, 'exit.confirm', {})).status).toBe(403);
  await cases.act(id, second, 'exit.confirm', {});
  await cases.act(id, staff, 'exit.acknowledge', {});
  expect(await cases.read(id)).toMatchObject({ state: 'left', inForce: false, decision: null });
  expect(await followed(id)).toEqual(expect.arrayContaining(['exit.retract', 'exit.confirm', 'exit.acknowledge']));

  // Not a sanction: it may come again, and the new application says after what.
  const again = await house.post('/api/v1/cases', als, { organisation: { id: als.organisation }, earlierCase: id });
  expect(again.status).toBe(201);
  expect((await cases.open(als, als.organisation)).status).toBe(422);
});
