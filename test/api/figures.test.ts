import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  LoadFiguresDto,
  OverdueFiguresDto,
  StageFiguresDto,
  TimeFiguresDto,
  TurnoutFiguresDto,
} from '../../apps/api/src/reports/figures/figures.dto.js';
import { bodyOf, problem } from '../support/answers.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';

let house: House;
let beginning: string;
let afterFirst: string;

/**
 * Counted by hand below: one case (0) that was refused by vote after 6 days, one (1) in an open vote, one (2) submitted, one
 * (4) withdrawn by its applicant, and a draft (3), which counts nowhere.
 */
beforeAll(async () => {
  house = await House.open();
  beginning = new Date(Date.now() - 60_000).toISOString();
  const refused = await house.voting(house.applicant(0));
  for (const seat of house.members.slice(0, 9)) {
    await house.act(refused, house.as(seat), 'ballot.cast', { choice: seat === 'AF-1' ? 'yes' : 'no' });
  }
  await house.app.clock.wait({ days: 6 });
  await house.read(refused);
  // The close is written by whoever acts next.
  await house.act(refused, house.as('STAFF-1'), 'note.add', { audience: 'internal', text: 'Counted.' });
  const { at } = await house.read(refused);
  afterFirst = String(at);
  const voting = await house.voting(house.applicant(1));
  await house.act(voting, house.as('EU-2'), 'ballot.cast', { choice: 'no' });
  await house.submitted(house.applicant(2));
  await house.draft(house.applicant(3));
  const withdrawn = await house.submitted(house.applicant(4));
  await house.act(withdrawn, house.applicant(4), 'application.withdraw');
}, 120_000);
afterAll(() => house.close());

const figure = async <T>(name: string, query = '', who: Headers = house.as('STAFF-1')): Promise<T> => {
  const answer = await house.get(`/api/v1/reports/${name}${query}`, who);
  expect([name, query, answer.status]).toEqual([name, query, 200]);
  return bodyOf<T>(answer);
};
const names = ['stages', 'times', 'overdue', 'turnout', 'load'];

describe.each(names)('%s', (name) => {
  test('is for those who hold a seat', async () => {
    problem(await house.get(`/api/v1/reports/${name}`), 'not-signed-in');
    problem(await house.get(`/api/v1/reports/${name}`, house.applicant(0)), 'not-your-role');
    for (const seat of ['STAFF-1', 'AFRALO-CHAIR', 'AF-1', 'ALAC-CHAIR', 'OMBUDSMAN', 'BOARD-1', 'AUDITOR', 'ADMIN']) {
      expect((await house.get(`/api/v1/reports/${name}`, house.as(seat))).status).toBe(200);
    }
  });

  test.each(['?region=MARS', '?from=yesterday', '?to=', '?format=xml', '?seat=AF-1'])('refuses %s', async (query) => {
    problem(await house.get(`/api/v1/reports/${name}${query}`, house.as('STAFF-1')), 'invalid-payload');
  });

  test('is a table too', async () => {
    const { text, headers } = await house.get(`/api/v1/reports/${name}?format=csv`, house.as('STAFF-1'));
    expect(headers['content-disposition']).toBe(`attachment; filename="${name}.csv"`);
    const { items } = await figure<{ items: object[] }>(name);
    expect(text.trim().split('\r\n')).toHaveLength(items.length + 1);
  });

  test('nothing is there of a region without cases', async () => {
    expect((await figure<{ items: object[] }>(name, '?region=NARALO')).items).toEqual([]);
  });
});

test('how far cases came', async () => {
  const { items } = await figure<StageFiguresDto>('stages');
  const counted = Object.fromEntries(items.map(({ state, reached, now }) => [state, [reached, now]]));
  expect(counted).toEqual({
    submitted: [4, 1],
    dueDiligence: [2, 0],
    regionalAdvice: [2, 0],
    readyForVote: [2, 0],
    vote: [2, 1],
    notAccredited: [1, 1],
    withdrawn: [1, 1],
  });
  expect(items.map(({ state }) => state)).toEqual(Object.keys(counted));
  expect(items[0]?.label).toBe('accreditation.state.submitted');
  const first = await figure<StageFiguresDto>('stages', `?from=${beginning}&to=${afterFirst}`);
  expect(first.items.map(({ reached }) => reached)).toEqual([1, 1, 1, 1, 1, 1]);
  problem(await house.get('/api/v1/reports/stages?procedure=coronation', house.as('STAFF-1')), 'unknown-resource');
});

test('how long steps took', async () => {
  const { items } = await figure<TimeFiguresDto>('times');
  const vote = items.find(({ state }) => state === 'vote');
  const rules = (await house.get('/api/v1/procedures/accreditation/1')).body as {
    rules: { id: string; value: number }[];
  };
  const voteDays = rules.rules.find(({ id }) => id === 'voteDays')?.value ?? 0;
  expect(vote).toMatchObject({ count: 1 });
  // It closes at the end of a day.
  expect(vote?.median).toBeGreaterThanOrEqual(voteDays - 1);
  expect(vote?.median).toBeLessThanOrEqual(voteDays + 1);
  expect(vote?.p90).toBe(vote?.median);
  expect(items.find(({ state }) => state === 'submitted')?.count).toBe(3);
  expect(items.some(({ state }) => state === 'draft')).toBe(false);
  expect((await figure<TimeFiguresDto>('times', `?to=${beginning}`)).items).toEqual([]);
});

test('turnout of votes that were counted, and never of one that runs', async () => {
  const { items } = await figure<TurnoutFiguresDto>('turnout');
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ number: 1, vote: 1, recorded: 9, remaining: 15, outcome: 'failed' });
  expect((await figure<TurnoutFiguresDto>('turnout', `?from=${afterFirst}`)).items).toEqual([]);
});

test('load by region', async () => {
  expect((await figure<LoadFiguresDto>('load')).items).toEqual([
    { region: 'AFRALO', received: 4, open: 2, overdue: 0 },
  ]);
  const later = await figure<LoadFiguresDto>('load', `?from=${afterFirst}`);
  expect(later.items).toEqual([{ region: 'AFRALO', received: 3, open: 2, overdue: 0 }]);
});

test('overdue, by who should have acted', async () => {
  expect((await figure<OverdueFiguresDto>('overdue')).items).toEqual([]);
  await house.app.clock.wait({ days: 40 });
  const { items } = await figure<OverdueFiguresDto>('overdue');
  expect(items.find(({ owner }) => owner === 'staff')).toMatchObject({ region: null, cases: 1 });
  for (const { longest } of items) expect(longest).toBeGreaterThan(0);
});
