import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bodyOf } from '../support/answers.js';
import { House } from '../support/house.js';

interface Own {
  readonly case: string;
  readonly seat: string;
  readonly steppedAside: boolean;
  readonly recorded: { choice: string; reason: string | null; hash: string } | null;
  readonly vote: { outcome: string; turnout: object | null; tally: object | null; choices: object | null };
  readonly threshold: object;
}

let house: House;
let id: string;
beforeAll(async () => {
  house = await House.open();
  id = await house.voting(house.applicant(0));
});
afterAll(() => house.close());

async function votesOf(seat: string, query = ''): Promise<Own[]> {
  const answer = await house.get(`/api/v1/own-votes${query}`, house.as(seat));
  expect(answer.status).toBe(200);
  return bodyOf<{ items: Own[] }>(answer).items;
}

test('a member finds the vote, then the ballot as it was recorded last; nobody else finds it', async () => {
  expect(await votesOf('AF-1')).toMatchObject([
    {
      case: id,
      seat: 'AF-1',
      steppedAside: false,
      recorded: null,
      threshold: { num: 1, den: 2 },
      vote: { tally: null },
    },
  ]);
  await house.act(id, house.as('AF-1'), 'ballot.cast', { choice: 'yes', reason: 'Active.' });
  await house.act(id, house.as('AF-1'), 'ballot.cast', { choice: 'no' });
  const { hash } = await house.read(id);
  expect(await votesOf('AF-1', `?case=${id}`)).toMatchObject([{ recorded: { choice: 'no', reason: null, hash } }]);
  for (const seat of ['AF-2', 'EU-1']) expect((await votesOf(seat))[0]?.recorded).toBeNull();
  const others = [house.as('STAFF-1'), house.as('ALAC-CHAIR'), house.as('AUDITOR'), house.applicant(0)];
  for (const who of others) {
    expect((await house.get('/api/v1/own-votes', who)).status).toBe(403);
  }
  expect((await house.get('/api/v1/own-votes')).status).toBe(401);
});

test('whoever stepped aside has no ballot and sees nothing of how it goes', async () => {
  await house.act(id, house.as('AF-3'), 'ballot.cast');
  await house.act(id, house.as('AF-3'), 'ballot.recuse');
  expect(await votesOf('AF-3')).toMatchObject([
    { steppedAside: true, recorded: null, vote: { turnout: null, tally: null, choices: null } },
  ]);
});

test('a vote that has closed, written or not, waits for nobody; the ballot of a vote before is none in the next', async () => {
  const other = await house.voting(house.applicant(1));
  await house.act(other, house.as('AP-1'), 'ballot.cast');
  await house.app.clock.wait({ days: 6 });
  expect(await votesOf('AP-1', `?case=${other}`)).toEqual([]);
  await house.act(other, house.as('ALAC-CHAIR'), 'vote.reopen');
  expect(await votesOf('AP-1', `?case=${other}`)).toMatchObject([{ case: other, recorded: null }]);
});

test('in parts, each case once', async () => {
  await house.voting(house.applicant(2));
  const all = (await votesOf('AP-2')).map((one) => one.case);
  const found: string[] = [];
  let path: string | undefined = '/api/v1/own-votes?limit=1';
  while (path) {
    const answer = await house.get(path, house.as('AP-2'));
    found.push(...bodyOf<{ items: Own[] }>(answer).items.map((one) => one.case));
    path = /<(.+?)>/.exec(answer.get('link') ?? '')?.[1];
  }
  expect(found).toEqual(all);
  expect((await house.get('/api/v1/own-votes?cursor=x', house.as('AP-2'))).status).toBe(400);
  expect((await house.get('/api/v1/own-votes?case=x', house.as('AP-2'))).status).toBe(422);
});
