import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import { bodyOf } from '../support/answers.js';
import { House } from '../support/house.js';
import type { Headers } from '../support/house.js';
import { payloads } from '../support/payloads.js';
import { arrive, stations } from '../support/stations.js';

let house: House;
let id: string;
beforeAll(async () => {
  house = await House.open();
  id = await arrive(house, stations['notAccredited, Board'] ?? []);
});
afterAll(() => house.close());

const place = (event: string, of = id): string => `/api/v1/cases/${of}/own-drafts/${event}`;

function keep(who: Headers, event: string, payload: unknown, of = id): Promise<Response> {
  const { organisation: _organisation, ...headers } = who;
  return house.http.put(place(event, of)).set(headers).send({ payload }).then();
}

const drop = (who: Headers, event: string): Promise<Response> => house.http.delete(place(event)).set(who).then();
const code = (answer: Response): unknown => [answer.status, bodyOf<{ code?: string }>(answer).code];

test('what a Director writes is kept for them and for nobody else, and is no step', async () => {
  const one = house.as('BOARD-1');
  const { revision } = await house.read(id);
  const written = { outcome: 'sentBack', reasons: 'The register was never looked at.' };
  expect((await keep(one, 'review.decide', { reasons: 'The' })).status).toBe(200);
  expect(bodyOf(await keep(one, 'review.decide', written))).toMatchObject({ payload: written });
  expect(bodyOf(await house.get(place('review.decide'), one))).toMatchObject({ payload: written });
  expect(bodyOf(await house.get(place('review.decide'), house.as('BOARD-2')))).toEqual({
    ...{ event: 'review.decide', payload: {}, savedAt: null },
  });
  expect((await house.read(id)).revision).toBe(revision);
  const history = await house.get(`/api/v1/cases/${id}/history?limit=1000`, house.as('AUDITOR'));
  expect(history.text).not.toContain('never looked at');
  expect((await drop(one, 'review.decide')).status).toBe(204);
  expect(bodyOf(await house.get(place('review.decide'), one))).toMatchObject({ payload: {}, savedAt: null });
});

test('a step that is for others, or that there is none of, is not written', async () => {
  expect(code(await keep(house.as('STAFF-1'), 'review.decide', {}))).toEqual([403, 'not-your-role']);
  expect(code(await keep(house.as('AUDITOR'), 'note.add', {}))).toEqual([403, 'not-your-role']);
  expect(code(await keep(house.as('STAFF-1'), 'no.such', {}))).toEqual([422, 'unknown-event']);
  expect(code(await keep(house.as('STAFF-1'), 'note.add', 'text'))).toEqual([422, 'invalid-payload']);
  expect(code(await keep(house.as('STAFF-1'), 'note.add', { text: 'x'.repeat(100_001) }))).toEqual([
    ...[422, 'invalid-payload'],
  ]);
  expect(code(await keep({}, 'note.add', {}))).toEqual([401, 'not-signed-in']);
  const hidden = await house.draft(house.applicant(1));
  expect(code(await keep(house.as('AF-1'), 'note.add', {}, hidden))).toEqual([404, 'unknown-case']);
});

test('a choice in a vote has no second home', async () => {
  const voting = await house.voting(house.applicant(2));
  const answer = await keep(house.as('AF-1'), 'ballot.cast', payloads['ballot.cast'], voting);
  expect(code(answer)).toEqual([409, 'not-possible-now']);
});

test('whoever stepped aside writes nothing more about the case', async () => {
  const voting = await house.voting(house.applicant(3));
  expect((await keep(house.as('AF-1'), 'note.add', { text: 'Well' }, voting)).status).toBe(200);
  await house.act(voting, house.as('AF-1'), 'ballot.recuse');
  expect(code(await keep(house.as('AF-1'), 'note.add', { text: 'Well' }, voting))).toEqual([403, 'not-your-role']);
  expect(code(await house.get(place('note.add', voting), house.as('AF-1')))).toEqual([403, 'not-your-role']);
});
