import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { bodyOf, problem } from '../support/answers.js';
import { House } from '../support/house.js';
import { payloads } from '../support/payloads.js';
import { act, holderOf, signedIn, untilForgotten } from '../support/signed-in.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const path = '/api/v1/machine-tokens';
const made = async (seat: string, scope: string, seats = [seat]): Promise<{ id: string; token: string }> => {
  const body = { name: 'Report', person: await holderOf(house, seat), scope, seats, days: 30 };
  const answer = await house.post(path, house.as('ADMIN'), body);
  expect(answer.status).toBe(201);
  return bodyOf<{ id: string; token: string }>(answer);
};
const bearer = (token: string): { authorization: string } => ({ authorization: `Bearer ${token}` });

test('it reads in its seats and no others, and changes nothing', async () => {
  const id = await house.submitted();
  const { token } = await made('STAFF-1', 'read');
  const me = await house.get('/api/v1/me', bearer(token));
  expect(bodyOf(me)['seats']).toMatchObject([{ seat: 'STAFF-1' }]);
  expect((await house.get(`/api/v1/cases/${id}`, bearer(token))).status).toBe(200);
  const note = { type: 'note.add', payload: payloads['note.add'] };
  problem(await house.post(`/api/v1/cases/${id}/events`, bearer(token), note), 'not-in-token-scope');
  problem(await house.get(path, bearer(token)), 'not-your-role');
});

test('one that acts does the office’s work, but nothing that a person has to do', async () => {
  const id = await house.submitted(house.applicant(1));
  const { token } = await made('STAFF-2', 'act');
  const note = { type: 'note.add', payload: payloads['note.add'] };
  expect((await house.post(`/api/v1/cases/${id}/events`, bearer(token), note)).status).toBe(200);
  problem(await house.http.delete('/api/v1/sessions/current').set(bearer(token)), 'not-in-token-scope');
  const ballot = { type: 'ballot.cast', payload: { choice: 'yes' } };
  problem(await house.post(`/api/v1/cases/${id}/events`, bearer(token), ballot), 'not-in-token-scope');
});

test.each([
  ['AF-1', 'act', ['AF-1']],
  ['AF-1', 'read', ['AF-1']],
  ['ALAC-CHAIR', 'act', ['ALAC-CHAIR']],
  ['AUDITOR', 'act', ['AUDITOR']],
  ['ADMIN', 'read', ['ADMIN']],
  ['STAFF-1', 'act', ['STAFF-2']],
])('nobody makes a token of %s to %s as %j', async (seat, scope, seats) => {
  const body = { name: 'x', person: await holderOf(house, seat), scope, seats, days: 1 };
  problem(await house.post(path, house.as('ADMIN'), body), 'invalid-payload');
});

test('only administrators make, see and revoke them', async () => {
  const { id } = await made('STAFF-1', 'read');
  for (const seat of ['STAFF-1', 'AUDITOR', 'ALAC-CHAIR']) {
    problem(await house.post(path, house.as(seat), {}), 'not-your-role');
    problem(await house.get(path, house.as(seat)), 'not-your-role');
    problem(await house.http.delete(`${path}/${id}`).set(house.as(seat)), 'not-your-role');
  }
});

test('an administrator who signed in long ago makes none', async () => {
  const admin = await signedIn(house, 'ADMIN');
  await house.app.clock.wait({ seconds: 16 * 60 });
  await untilForgotten();
  const answer = await admin.send(house.app.url + path, { method: 'POST', json: {} });
  expect(await answer.json()).toMatchObject({ code: 'fresh-sign-in-required' });
});

test('it is shown once, listed with its last use, and stored hashed', async () => {
  const { id, token } = await made('STAFF-3', 'read');
  const listed = async (): Promise<Record<string, unknown> | undefined> =>
    bodyOf<{ items: { id: string; lastUsedAt: string | null }[] }>(await house.get(path, house.as('ADMIN'))).items.find(
      (one) => one.id === id,
    );
  expect(await listed()).toMatchObject({ lastUsedAt: null });
  await house.get('/api/v1/me', bearer(token));
  expect((await listed())?.['lastUsedAt']).toMatch(/Z$/);
  expect(JSON.stringify(await listed())).not.toContain(token);
  const rows = await house.app.source.query<{ all: string }[]>(
    `SELECT string_agg(m::text || encode(m.token_hash, 'escape'), '') AS all FROM machine_tokens m`,
  );
  expect(rows[0]?.all).not.toContain(token.slice(5));
});

test('revoked it opens nothing, at once; so it is when its days are over or the seat is another’s', async () => {
  const revoked = await made('STAFF-1', 'read');
  await house.get('/api/v1/me', bearer(revoked.token)).then((answer) => expect(answer.status).toBe(200));
  await house.http.delete(`${path}/${revoked.id}`).set(house.as('ADMIN')).expect(204);
  problem(await house.get('/api/v1/me', bearer(revoked.token)), 'token-not-accepted');

  const left = await made('STAFF-2', 'read');
  await house.app.ownerQuery(`UPDATE seats SET until = now() - interval '1 second' WHERE seat = $1`, ['STAFF-2']);
  problem(await house.get('/api/v1/me', bearer(left.token)), 'not-in-token-scope');
  await house.app.clock.wait({ days: 31 });
  await untilForgotten();
  problem(await house.get('/api/v1/me', bearer(left.token)), 'token-not-accepted');
  problem(await house.http.delete(`${path}/${uuid()}`).set(house.as('ADMIN')), 'unknown-resource');
});

test('each refusal of a token is recorded, with whose it was as far as that is known', async () => {
  const refusals = async (request: string | undefined): Promise<object[]> => {
    const answer = await house.get('/api/v1/sign-ins?what=refused&limit=100', house.as('AUDITOR'));
    return bodyOf<{ items: { requestId: string }[] }>(answer).items.filter(({ requestId }) => requestId === request);
  };
  const recorded = async (headers: Record<string, string>, method: 'get' | 'delete' = 'get'): Promise<object[]> => {
    const answer = await house.http[method](method === 'get' ? '/api/v1/me' : '/api/v1/sessions/current').set(headers);
    expect([401, 403]).toContain(answer.status);
    return refusals(answer.headers['x-request-id']);
  };
  const person = await holderOf(house, 'STAFF-1');
  const { id, token } = await made('STAFF-1', 'read');
  const own = { what: 'refused', via: 'machine', person, subject: id };
  expect(await recorded(bearer(token), 'delete')).toMatchObject([{ ...own, code: 'read-only' }]);
  await house.http.delete(`${path}/${id}`).set(house.as('ADMIN')).expect(204);
  expect(await recorded(bearer(token))).toMatchObject([{ ...own, code: 'revoked' }]);
  const nobody = { what: 'refused', person: null, subject: null };
  expect(await recorded(bearer(`alsm_${'x'.repeat(43)}`))).toMatchObject([
    { ...nobody, via: 'machine', code: 'unknown' },
  ]);
  expect(await recorded(bearer(`als_${'x'.repeat(43)}`))).toMatchObject([{ ...nobody, via: 'demo', code: 'unknown' }]);
  expect(await recorded({ authorization: 'Basic eDp5' })).toMatchObject([{ ...nobody, code: 'malformed' }]);
});

test('a session and a token in one request: the token counts, and needs no Origin', async () => {
  const id = await house.submitted(house.applicant(2));
  const { token } = await made('STAFF-1', 'read');
  const browser = await signedIn(house, 'STAFF-1');
  const note = { type: 'note.add', payload: payloads['note.add'] };
  const answer = await act(house, browser, id, note, bearer(token));
  expect(await answer.json()).toMatchObject({ code: 'not-in-token-scope' });
});
