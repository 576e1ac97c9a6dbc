import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { poolOf } from '../../apps/api/src/database/pool.js';
import type { TaskListDto } from '../../apps/api/src/tasks/dto/task.dto.js';
import { bodyOf, problem } from '../support/answers.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';
import { copyCase } from '../support/many-cases.js';

let house: House;
let voting: string;
let submitted: string;
let draft: string;

beforeAll(async () => {
  house = await House.open();
  voting = await house.voting(house.applicant(0));
  submitted = await house.submitted(house.applicant(1));
  draft = await house.draft(house.applicant(2));
}, 30_000);
afterAll(() => house.close());

const tasks = async (who: Headers, query = ''): Promise<TaskListDto> => {
  const answer = await house.get(`/api/v1/tasks${query}`, who);
  expect(answer.status).toBe(200);
  return bodyOf<TaskListDto>(answer);
};
const ids = async (who: Headers, query?: string): Promise<string[]> =>
  (await tasks(who, query)).items.map((item) => item.case.id);

describe('what is refused', () => {
  test.each(['?of=theirs', '?of=', '?limit=0', '?limit=101', '?of=mine&of=others'])('%s', async (query) => {
    problem(await house.get(`/api/v1/tasks${query}`, house.as('STAFF-1')), 'invalid-payload');
  });

  test('a cursor of another list, and nobody', async () => {
    const places = [[1], ['x', voting], [1e300, voting], [1.5, voting], [null, 'x'], [null, voting, 1]];
    for (const place of places) {
      const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
      problem(await house.get(`/api/v1/tasks?cursor=${cursor}`, house.as('STAFF-1')), 'cursor-invalid');
    }
    problem(await house.get('/api/v1/tasks'), 'not-signed-in');
  });
});

test('each is asked for what is theirs, with the seat, the rule and the deadline', async () => {
  const { items } = await tasks(house.as('EU-1'));
  expect(items).toMatchObject([
    {
      case: { id: voting, phase: 'vote' },
      asked: [{ event: 'ballot.cast', seats: ['EU-1'], rule: { id: 'ballots' } }],
      dueRule: { id: 'voteDays', unit: 'days' },
    },
  ]);
  expect(await ids(house.as('STAFF-1'))).toEqual([submitted]);
  expect(await ids(house.applicant(2))).toEqual([draft]);
  for (const seat of ['AUDITOR', 'ADMIN', 'OMBUDSMAN', 'AFRALO-CHAIR']) expect(await ids(house.as(seat))).toEqual([]);
});

test('what waits for others: of the region, of the house, of the committee; never what its reader may not know of', async () => {
  expect(await ids(house.as('AFRALO-CHAIR'), '?of=region')).toEqual([submitted, voting].sort(byDue(await due())));
  expect(await ids(house.as('EURALO-CHAIR'), '?of=region')).toEqual([]);
  expect(await ids(house.as('STAFF-1'), '?of=others')).toEqual([voting]);
  expect(await ids(house.applicant(1), '?of=others')).toEqual([submitted]);
  expect(await ids(house.as('ALAC-CHAIR'), '?of=others')).toEqual([voting]);
  for (const list of ['mine', 'region', 'others'])
    for (const who of [house.as('STAFF-1'), house.as('AF-1'), house.as('AUDITOR'), house.applicant(0)])
      expect(await ids(who, `?of=${list}`)).not.toContain(draft);
});

const due = async (): Promise<Map<string, number>> => {
  const { rows } = await poolOf(house.app.source).query<{ id: string; at: Date }>('SELECT id, due_at AS at FROM cases');
  return new Map(rows.map(({ id, at }) => [id, at.getTime()]));
};
const byDue =
  (when: Map<string, number>) =>
  (a: string, b: string): number =>
    (when.get(a) ?? 0) - (when.get(b) ?? 0);

test('who has voted or stepped aside is not asked again; what they did waits for others now', async () => {
  await house.act(voting, house.as('EU-1'), 'ballot.cast');
  await house.act(voting, house.as('EU-2'), 'ballot.recuse');
  expect([await ids(house.as('EU-1')), await ids(house.as('EU-2'))]).toEqual([[], []]);
  expect(await ids(house.as('EU-3'))).toEqual([voting]);
  expect(await ids(house.as('EU-1'), '?of=others')).toEqual([voting]);
});

describe('many', () => {
  beforeAll(async () => {
    await copyCase(house.app, voting, 300);
    await copyCase(house.app, submitted, 1700);
  });

  test('whoever has done all of it comes to the end, over parts that are empty', async () => {
    let next: string | null = '';
    let parts = 0;
    for (; next !== null && parts < 10; parts += 1) {
      const part: TaskListDto = await tasks(house.as('EU-1'), next === '' ? '' : `?cursor=${next}`);
      expect(part.items).toEqual([]);
      next = part.next;
    }
    expect([next, parts]).toEqual([null, 2]);
  });

  test('every task once, due first, first, in a second at most for a part', async () => {
    const seen: string[] = [];
    const dues: string[] = [];
    let slowest = 0;
    for (let next: string | null = ''; next !== null;) {
      const began = performance.now();
      const part: TaskListDto = await tasks(house.as('STAFF-1'), `?limit=100${next === '' ? '' : `&cursor=${next}`}`);
      slowest = Math.max(slowest, performance.now() - began);
      seen.push(...part.items.map((item) => item.case.id));
      dues.push(...part.items.map((item) => item.case.due ?? ''));
      next = part.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([1701, 1701]);
    expect(dues).toEqual([...dues].sort());
    expect(slowest).toBeLessThan(1000);
  });

  test('the order is read from an index', async () => {
    await house.app.ownerQuery('ANALYZE cases', []);
    const { rows } = await poolOf(house.app.source).query(
      `EXPLAIN SELECT id FROM cases c WHERE c.open AND c.turn && ARRAY['staff']
       ORDER BY coalesce(c.due_at, 'infinity'::timestamptz), c.id LIMIT 50`,
    );
    expect(JSON.stringify(rows)).toContain('cases_by_urgency');
  });
});
