import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { bodyOf } from '../support/answers.js';
import type { Headers, House, ServedCase } from '../support/house.js';
import { openMarkedHouse } from '../support/marked-house.js';
import { arrive, stations } from '../support/stations.js';
import type { Stage } from '../support/stations.js';

let house: House;
let id: string;
let draft: string;
beforeAll(async () => {
  ({ house, id, draft } = await openMarkedHouse());
});
afterAll(() => house.close());

interface Told extends ServedCase {
  conflict: { affiliated: boolean; why: string[]; recused: boolean } | null;
  recused: string[];
}
const told = async (who: Headers): Promise<Told> => (await house.read(id, who)) as unknown as Told;

describe('conflicts', () => {
  test('who is tied to the applicant is warned', async () => {
    expect((await told({})).conflict).toBeNull();
    expect((await told(house.as('EU-3'))).conflict).toEqual({ affiliated: false, why: [], recused: false });
    expect((await told(house.applicant(0))).conflict).toEqual({
      affiliated: true,
      why: ['representative'],
      recused: false,
    });
    expect((await told(house.as('AF-2'))).conflict).toEqual({
      affiliated: true,
      why: ['declaredInterest'],
      recused: true,
    });
  });

  test('a declaration is made once, is one’s own, and is told to auditors', async () => {
    const path = `/api/v1/cases/${id}/interests`;
    const key = { 'idempotency-key': uuid() };
    const who = house.as('NA-2');
    const first = await house.post(path, who, { kind: 'work', reason: 'A grant in 2019.' }, key);
    const again = await house.post(path, who, { kind: 'work', reason: 'A grant in 2019.' }, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    expect((await house.post(path, who, { kind: 'money' }, key)).status).toBe(422);
    expect((await house.post(path, who, { kind: 'hate' })).status).toBe(422);
    const kinds = async (reader: Headers): Promise<string[]> =>
      bodyOf<{ items: { kind: string }[] }>(await house.get(path, reader)).items.map(({ kind }) => kind);
    expect(await kinds(who)).toEqual(['work']);
    expect(await kinds(house.as('STAFF-1'))).toEqual([]);
    expect(await kinds(house.as('AUDITOR'))).toEqual(['family', 'work']);
    expect((await house.post(`/api/v1/cases/${draft}/interests`, who, { kind: 'work' })).status).toBe(404);
  });

  test('how a vote went is closed to who stepped aside; that they did is not', async () => {
    const [open, closed] = [await told(house.as('EU-3')), await told(house.as('ALAC-VICE-CHAIR-1'))];
    expect(open.recused).toHaveLength(1);
    expect(closed.recused).toEqual(open.recused);
    expect(open.votes[0]?.tally).toMatchObject({ no: 9 });
    expect(closed.votes[0]).toMatchObject({ turnout: null, electorate: [], tally: null, choices: null });
  });
});

test('choices of a public vote are everybody’s after its close, but not of who stepped aside', async () => {
  const ballots = ['AF-1', 'AF-3', 'AP-1', 'AP-2', 'AP-3', 'EU-2', 'EU-3', 'LAC-2'].map((seat): Stage => ({
    type: 'ballot.cast',
    seat,
    payload: { choice: 'yes', reason: 'Well prepared.' },
  }));
  const ready = stations['readyForVote.waiting'] ?? [];
  const aside: Stage = { type: 'ballot.recuse', seat: 'AF-2' };
  const voted = await arrive(house, [...ready, 'vote.open', aside, ...ballots, 6]);
  const history = async (who: Headers): Promise<string> =>
    (await house.get(`/api/v1/cases/${voted}/history?limit=1000&reveal=true`, who)).text;
  const choices = async (who: Headers): Promise<object | null> =>
    ((await house.read(voted, who)).votes[0] as unknown as { choices: object | null }).choices;
  expect(await history({})).toContain('Well prepared.');
  expect(await choices({})).toMatchObject({ 'AF-1': 'yes' });
  for (const seat of ['AF-2', 'ALAC-VICE-CHAIR-1', 'STAFF-9']) {
    const headers = { authorization: house.as('AF-2')['authorization'] ?? '', 'acting-seat': seat };
    expect(await history(headers)).not.toContain('Well prepared.');
    expect(await choices(headers)).toBeNull();
  }
});

interface ReadingRow {
  what: string;
  seat: string;
  classes: string[];
  revisions: number[];
  requestId: string;
}
const readingsBy = async (request: string): Promise<ReadingRow[]> =>
  bodyOf<{ items: ReadingRow[] }>(
    await house.get(`/api/v1/readings?case=${id}&limit=100`, house.as('AUDITOR')),
  ).items.filter(({ requestId }) => requestId === request);

describe('records of readings', () => {
  test.each([
    ['history?limit=1000', 'STAFF-2', 'fields', ['internal', 'restricted']],
    ['history?limit=1000', 'AUDITOR', 'fields', ['internal', 'restricted', 'sealed']],
    ['history?limit=1000&format=csv', 'STAFF-2', 'fields', ['internal', 'restricted']],
    ['form', 'STAFF-2', 'form', []],
    ['messages', 'AUDITOR', 'letters', []],
    ['interests', 'AUDITOR', 'interests', ['sealed']],
  ] as const)('%s by %s: one for the request', async (path, seat, what, classes) => {
    const answer = await house.get(`/api/v1/cases/${id}/${path}`, house.as(seat));
    const found = await readingsBy(answer.headers['x-request-id'] ?? '');
    expect(found).toMatchObject([{ what, seat, classes }]);
    expect(found[0]?.revisions.length).toBeGreaterThanOrEqual(what === 'fields' ? 20 : 0);
  });

  test.each([
    ['history?limit=1000', 'EU-2'],
    ['', 'STAFF-2'],
  ])('none for %s by %s', async (path, seat) => {
    const answer = await house.get(`/api/v1/cases/${id}/${path}`.replace(/\/$/, ''), house.as(seat));
    expect(answer.status).toBe(200);
    expect(await readingsBy(answer.headers['x-request-id'] ?? '')).toEqual([]);
  });
});
