import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bodyOf } from '../support/answers.js';
import { House } from '../support/house.js';

interface Outcome {
  readonly case: string;
  readonly advice: string | null;
  readonly outcome: string;
  readonly followed: boolean | null;
}

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

async function decided(applicant: number, choice: 'yes' | 'no'): Promise<string> {
  const id = await house.voting(house.applicant(applicant));
  for (const seat of house.members.slice(0, 9)) await house.act(id, house.as(seat), 'ballot.cast', { choice });
  return id;
}

async function outcomes(query = ''): Promise<Outcome[]> {
  const answer = await house.get(`/api/v1/advice-outcomes${query}`);
  expect(answer.status).toBe(200);
  return bodyOf<{ items: Outcome[] }>(answer).items;
}

test('says of each decision whether it is what the region advised; of what is not decided nothing', async () => {
  const [followed, notFollowed] = [await decided(0, 'yes'), await decided(1, 'no')];
  expect(await outcomes()).toEqual([]);
  await house.app.clock.wait({ days: 6 });
  // Whoever acts on a case has what is due written first.
  for (const id of [followed, notFollowed]) await house.act(id, house.as('STAFF-1'), 'note.add');
  expect(await outcomes('?region=AFRALO')).toMatchObject([
    { case: notFollowed, advice: 'positive', outcome: 'notAccredited', followed: false },
    { case: followed, advice: 'positive', outcome: 'accredited', followed: true },
  ]);
  expect(await outcomes('?region=EURALO')).toEqual([]);
  expect(await outcomes('?limit=1')).toHaveLength(1);
  for (const query of ['?region=NOWHERE', '?limit=0']) {
    expect((await house.get(`/api/v1/advice-outcomes${query}`)).status).toBe(422);
  }
  expect((await house.get('/api/v1/advice-outcomes?cursor=x')).status).toBe(400);
});
