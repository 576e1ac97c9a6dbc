import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import { v4 as uuid } from 'uuid';
import type { ClaimDto } from '../../apps/api/src/claims/claim.dto.js';
import type { OfficeHistoryDto } from '../../apps/api/src/office-trail/office-history.dto.js';
import type { QueueDto, SavedViewsDto } from '../../apps/api/src/queue/queue.dto.js';
import type { TaskListDto } from '../../apps/api/src/tasks/dto/task.dto.js';
import { bodyOf, problem } from '../support/answers.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';

let house: House;
let voting: string;
let submitted: string;
let asked: string;
let draft: string;

beforeAll(async () => {
  house = await House.open();
  voting = await house.voting(house.applicant(0));
  submitted = await house.submitted(house.applicant(1));
  asked = await house.submitted(house.applicant(2));
  await house.act(asked, house.as('STAFF-1'), 'application.accept');
  await house.act(asked, house.as('STAFF-1'), 'question.ask');
  draft = await house.draft(house.applicant(3));
  for (const seat of ['STAFF-1', 'STAFF-2', 'STAFF-3']) {
    people.set(seat, bodyOf<{ person: string }>(await house.get('/api/v1/me', house.as(seat))).person);
  }
  const over = await house.submitted(house.applicant(4));
  await house.act(over, house.applicant(4), 'application.withdraw');
}, 30_000);
afterAll(() => house.close());

const people = new Map<string, string>();
const person = (seat: string): string => people.get(seat) ?? '';
const claim = (id: string, who: Headers, from?: string): Promise<Response> =>
  house.http.put(`/api/v1/cases/${id}/claim`).set(who).send({ from }).then();
const release = (id: string, who: Headers): Promise<Response> =>
  house.http.delete(`/api/v1/cases/${id}/claim`).set(who).then();
const queue = async (query = '', who = house.as('STAFF-1')): Promise<QueueDto> => {
  const answer = await house.get(`/api/v1/queue${query}`, who);
  expect(answer.status).toBe(200);
  return bodyOf<QueueDto>(answer);
};
const ids = async (query?: string, who?: Headers): Promise<string[]> =>
  (await queue(query, who)).items.map((item) => item.case.id);

describe('nobody but staff claims', () => {
  test('others are refused, and told nothing of cases that they may not know of', async () => {
    for (const seat of ['AF-1', 'ALAC-CHAIR', 'AFRALO-CHAIR', 'AUDITOR', 'ADMIN']) {
      problem(await claim(submitted, house.as(seat)), 'not-your-role');
      problem(await release(submitted, house.as(seat)), 'not-your-role');
    }
    problem(await claim(submitted, { authorization: house.applicant(1).authorization ?? '' }), 'not-your-role');
    problem(await claim(submitted, {}), 'not-signed-in');
    problem(await claim(uuid(), house.as('STAFF-1')), 'unknown-case');
    problem(await claim('nothing', house.as('STAFF-1')), 'unknown-case');
    problem(await claim(submitted, house.as('STAFF-1'), 'somebody'), 'invalid-payload');
    problem(await house.get(`/api/v1/cases/${submitted}/claim`, house.as('AF-1')), 'not-your-role');
  });

  test('nor whoever on the staff stepped aside', async () => {
    await house.app.ownerQuery(
      `UPDATE cases SET context = jsonb_set(context, '{recused}', jsonb_build_array($2::text)) WHERE id = $1`,
      [voting, person('STAFF-3')],
    );
    problem(await claim(voting, house.as('STAFF-3')), 'not-your-role');
  });
});

describe('one at a time', () => {
  test('of two at once one is told that somebody was faster', async () => {
    const both = await Promise.all(['STAFF-1', 'STAFF-2'].map((seat) => claim(submitted, house.as(seat))));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409);
    problem(refused!, 'not-possible-now');
    const { holder } = bodyOf<ClaimDto>(await house.get(`/api/v1/cases/${submitted}/claim`, house.as('AUDITOR')));
    expect(refused?.text).toContain(holder?.name);
    expect(
      (await release(submitted, house.as(holder?.person === person('STAFF-1') ? 'STAFF-1' : 'STAFF-2'))).status,
    ).toBe(200);
  });

  test('again changes nothing; another takes over who says from whom; all of it is in the office’s trail', async () => {
    const since = async (): Promise<string | undefined> =>
      bodyOf<ClaimDto>(await claim(asked, house.as('STAFF-1'))).holder?.since;
    expect(await since()).toBe(await since());
    problem(await release(asked, house.as('STAFF-2')), 'not-possible-now');
    problem(await claim(asked, house.as('STAFF-2'), person('STAFF-3')), 'not-possible-now');
    const taken = bodyOf<ClaimDto>(await claim(asked, house.as('STAFF-2'), person('STAFF-1')));
    expect(taken.holder?.person).toBe(person('STAFF-2'));
    expect(bodyOf<ClaimDto>(await release(asked, house.as('STAFF-2'))).holder).toBeNull();
    expect(bodyOf<ClaimDto>(await release(asked, house.as('STAFF-2'))).holder).toBeNull();
    const { items } = bodyOf<OfficeHistoryDto>(
      await house.get('/api/v1/office/history?order=oldest', house.as('AUDITOR')),
    );
    const told = items.filter(({ payload }) => (payload as { case?: string }).case === asked);
    expect(told.map(({ type, actor }) => [type, actor?.person])).toEqual([
      ['case.claimed', person('STAFF-1')],
      ['case.takenOver', person('STAFF-2')],
      ['case.released', person('STAFF-2')],
    ]);
    expect(told[1]?.payload).toMatchObject({ before: person('STAFF-1') });
  });
});

describe('the queue', () => {
  test.each(['?show=theirs', '?region=MARS', '?phase=a%20b', '?order=newest', '?q=', '?limit=0'])(
    '%s is refused',
    async (query) => {
      problem(await house.get(`/api/v1/queue${query}`, house.as('STAFF-1')), 'invalid-payload');
    },
  );

  test('is closed to everybody but staff and auditors, its counts too', async () => {
    for (const seat of ['AF-1', 'ALAC-CHAIR', 'AFRALO-CHAIR', 'ADMIN', 'OMBUDSMAN', 'BOARD-1'])
      problem(await house.get('/api/v1/queue', house.as(seat)), 'not-your-role');
    expect(await ids('', house.as('AUDITOR'))).toHaveLength(3);
  });

  test('each part holds what it counts, and closed cases are in none', async () => {
    await claim(voting, house.as('STAFF-2'));
    const wanted = { all: 3, unclaimed: 2, mine: 0, overdue: 0, applicant: 1, drafts: 1 };
    expect((await queue()).counts).toEqual(wanted);
    for (const [part, count] of Object.entries(wanted))
      expect([part, (await ids(`?show=${part}`)).length]).toEqual([part, count]);
    expect(await ids('?show=applicant')).toEqual([asked]);
    expect(await ids('?show=drafts')).toEqual([draft]);
    expect(await ids('?show=mine', house.as('STAFF-2'))).toEqual([voting]);
    const [held] = (await queue('?phase=vote')).items;
    expect(held).toMatchObject({ case: { id: voting }, holder: { person: person('STAFF-2') } });
    const holderFor = async (seat: string): Promise<unknown> => {
      const answer = await house.get('/api/v1/tasks?of=others', house.as(seat));
      return bodyOf<TaskListDto>(answer).items.find((item) => item.case.id === voting)?.holder;
    };
    expect(await holderFor('STAFF-1')).toMatchObject({ person: person('STAFF-2') });
    expect(await holderFor('ALAC-CHAIR')).toBeNull();
  });

  test('by region, phase and words, with counts that say the same; due first or opened first, page by page', async () => {
    expect((await queue('?region=EURALO')).counts.all).toBe(0);
    expect((await queue('?phase=application')).counts).toMatchObject({ all: 1, drafts: 1 });
    expect(await ids('?order=age')).toEqual([voting, submitted, asked]);
    const dues = (await queue()).items.map((item) => item.case.due ?? '');
    expect(dues).toEqual([...dues].sort());
    for (const order of ['due', 'age']) {
      const all = await ids(`?order=${order}`);
      const seen: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const part: QueueDto = await queue(`?order=${order}&limit=1${next === '' ? '' : `&cursor=${next}`}`);
        seen.push(...part.items.map((item) => item.case.id));
        next = part.next;
      }
      expect(seen).toEqual(all);
    }
  });
});

describe('saved views', () => {
  const save = (body: object, who = house.as('STAFF-1')): Promise<Response> =>
    house.http.put('/api/v1/saved-views').set(who).send(body).then();
  const names = async (who: Headers): Promise<string[]> =>
    bodyOf<SavedViewsDto>(await house.get('/api/v1/saved-views', who)).items.map(({ name }) => name);

  test.each([
    {},
    { name: '' },
    { name: ' ' },
    { name: 'x'.repeat(81) },
    { name: 'a', show: 'b' },
    { name: 'a', owner: uuid() },
  ])('%j is refused', async (body) => void problem(await save(body), 'invalid-payload'));

  test('are their owner’s alone', async () => {
    expect((await save({ name: 'Late in Africa', show: 'overdue', region: 'AFRALO' })).status).toBe(200);
    const mine = bodyOf<SavedViewsDto>(await house.get('/api/v1/saved-views', house.as('STAFF-1')));
    expect(mine.items).toMatchObject([{ name: 'Late in Africa', filter: { show: 'overdue', region: 'AFRALO' } }]);
    expect(await names(house.as('STAFF-2'))).toEqual([]);
    const theirs = `/api/v1/saved-views/${mine.items[0]?.id}`;
    await house.http.delete(theirs).set(house.as('STAFF-2'));
    expect(await names(house.as('STAFF-1'))).toEqual(['Late in Africa']);
    for (const seat of ['AF-1', 'AUDITOR', 'ADMIN']) {
      problem(await house.get('/api/v1/saved-views', house.as(seat)), 'not-your-role');
      problem(await save({ name: 'a' }, house.as(seat)), 'not-your-role');
    }
    problem(await house.get('/api/v1/saved-views'), 'not-signed-in');
  });

  test('under the same name the newer takes the place of the older; deleted they are gone; no more than thirty', async () => {
    await save({ name: 'Late in Africa', show: 'mine' });
    const { items } = bodyOf<SavedViewsDto>(await house.get('/api/v1/saved-views', house.as('STAFF-1')));
    expect(items.map(({ filter }) => filter)).toEqual([{ show: 'mine' }]);
    await house.http.delete(`/api/v1/saved-views/${items[0]?.id}`).set(house.as('STAFF-1'));
    expect(await names(house.as('STAFF-1'))).toEqual([]);
    for (let n = 0; n < 30; n += 1) expect((await save({ name: `View ${n}` })).status).toBe(200);
    problem(await save({ name: 'One more' }), 'not-possible-now');
    expect((await save({ name: 'View 3', show: 'drafts' })).status).toBe(200);
  });
});
