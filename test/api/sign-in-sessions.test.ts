import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Browser } from '../support/browser.js';
import { House } from '../support/house.js';
import { payloads } from '../support/payloads.js';
import { act, holderOf, signedIn, untilForgotten } from '../support/signed-in.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

type Body = {
  code?: string;
  person?: string;
  items?: { id: string; current: boolean; what?: string }[];
  ended?: number;
};
const ask = (browser: Browser, path: string, sending = {}): Promise<Response> =>
  browser.send(`${house.app.url}/api/v1${path}`, sending);
const read = async (browser: Browser, path: string, sending = {}): Promise<Body> =>
  (await ask(browser, path, sending)).json() as Promise<Body>;
const sessionOf = (browser: Browser): string => browser.cookies(house.app.url).get('als') ?? '';

test('signing in makes a new value: one that was planted before opens nothing', async () => {
  const attacker = await signedIn(house, 'STAFF-1');
  const planted = sessionOf(attacker);
  const victim = new Browser();
  victim.cookies(house.app.url).set('als', planted);
  await signedIn(house, 'STAFF-2', victim);
  expect(sessionOf(victim)).not.toBe(planted);
  expect((await read(attacker, '/me')).code).toBe('not-signed-in');
  expect((await read(victim, '/me')).person).toBe(await holderOf(house, 'STAFF-2'));
});

test('a value that the server never gave is nobody, and is not taken over', async () => {
  const browser = new Browser();
  browser.cookies(house.app.url).set('als', 'x'.repeat(43));
  expect((await ask(browser, '/cases')).status).toBe(200);
  expect((await read(browser, '/me')).code).toBe('not-signed-in');
  await signedIn(house, 'STAFF-1', browser);
  expect(sessionOf(browser)).not.toBe('x'.repeat(43));
});

test('the database knows no cookie', async () => {
  const browser = await signedIn(house, 'STAFF-1');
  const rows = await house.app.source.query<{ all: string }[]>(
    `SELECT string_agg(s::text || encode(s.token_hash, 'escape'), '') AS all FROM sessions s`,
  );
  expect(rows[0]?.all).not.toContain(sessionOf(browser));
});

test.each([
  [{ origin: 'https://elsewhere.example' }],
  [{ origin: 'null' }],
  [{ origin: 'http://127.0.0.1:1' }],
  [{ origin: undefined, 'sec-fetch-site': 'same-site' }],
  [{ origin: undefined, 'sec-fetch-site': 'cross-site' }],
  [{ origin: undefined }],
])('a request that changes something and comes with %j does not use the session', async (headers) => {
  const browser = await signedIn(house, 'STAFF-1');
  const cookie = `als=${sessionOf(browser)}`;
  const sent = Object.fromEntries(Object.entries({ ...headers, cookie }).filter(([, value]) => value !== undefined));
  const answer = await fetch(`${house.app.url}/api/v1/sessions/current`, {
    method: 'DELETE',
    headers: sent as Record<string, string>,
  });
  expect([answer.status, ((await answer.json()) as Body).code]).toEqual([403, 'cross-site-request']);
  expect((await ask(browser, '/me')).status).toBe(200);
});

test('a page elsewhere signs nobody in as somebody else', async () => {
  const json = { person: await holderOf(house, 'STAFF-1') };
  const headers = { origin: 'https://elsewhere.example' };
  expect((await read(new Browser(), '/sign-in/demo', { method: 'POST', json, headers })).code).toBe(
    'cross-site-request',
  );
});

test('one sees and ends one’s own sessions and nobody else’s; an administrator ends all of a person', async () => {
  const [first, second] = [await signedIn(house, 'AF-1'), await signedIn(house, 'AF-1')];
  const other = await signedIn(house, 'AF-3');
  const { items = [] } = await read(first, '/sessions');
  expect(items.map(({ current }) => current)).toEqual([false, true]);
  const path = `/sessions/${items[0]?.id}`;
  expect((await read(other, path, { method: 'DELETE' })).code).toBe('unknown-resource');
  expect((await read(first, path, { method: 'DELETE' })).ended).toBe(1);
  expect((await read(second, '/me')).code).toBe('not-signed-in');

  const person = await holderOf(house, 'AF-1');
  const all = `/sessions?person=${person}`;
  expect((await read(other, all, { method: 'DELETE' })).code).toBe('not-your-role');
  const admin = await signedIn(house, 'ADMIN');
  expect((await read(admin, all, { method: 'DELETE' })).ended).toBe(1);
  expect((await read(first, '/me')).code).toBe('not-signed-in');
  const auditor = await signedIn(house, 'AUDITOR');
  const record = await read(auditor, `/sign-ins?person=${person}&what=ended`);
  expect(record.items).toMatchObject([{ by: await holderOf(house, 'ADMIN') }, { by: null }]);
  expect((await read(other, '/sign-ins')).code).toBe('not-your-role');
});

test('a session that ended in another process is over within two seconds', async () => {
  const browser = await signedIn(house, 'AF-1');
  expect((await ask(browser, '/me')).status).toBe(200);
  await house.app.ownerQuery('DELETE FROM sessions WHERE person_id = $1', [await holderOf(house, 'AF-1')]);
  await untilForgotten();
  expect((await read(browser, '/me')).code).toBe('not-signed-in');
});

test('signing out ends the session and takes the cookie', async () => {
  const browser = await signedIn(house, 'STAFF-3');
  const cookie = sessionOf(browser);
  expect((await read(browser, '/sessions/current', { method: 'DELETE' })).ended).toBe(1);
  expect(sessionOf(browser)).toBe('');
  browser.cookies(house.app.url).set('als', cookie);
  expect((await read(browser, '/me')).code).toBe('not-signed-in');
});

test('only people of the demonstration can be chosen, and only from this machine', async () => {
  const { person } = await house.app.source
    .query<{ person: string }[]>(
      'INSERT INTO people (id, name) VALUES (gen_random_uuid(), $1) RETURNING id AS person',
      ['X'],
    )
    .then(([row]) => row ?? { person: '' });
  const send = { method: 'POST', json: { person } };
  expect((await read(new Browser(), '/sign-in/demo', send)).code).toBe('sign-in-refused');
  const json = { person: await holderOf(house, 'STAFF-1') };
  const headers = { 'x-forwarded-for': '203.0.113.7' };
  expect((await read(new Browser(), '/sign-in/demo', { method: 'POST', json, headers })).code).toBe('unknown-resource');
  expect(await read(new Browser(), '/sign-in', { headers })).toMatchObject({ demoPeople: [] });
});

test('every answer of a demonstration says that it is one', async () => {
  for (const path of ['/', '/api/v1/health', '/api/v1/nothing', '/api/openapi.json']) {
    expect((await fetch(house.app.url + path)).headers.get('x-demo')).toMatch(/^Demonstration/);
  }
});

test('a ballot wants a fresh sign-in, a note does not; time ends a session', async () => {
  const voting = await house.voting();
  const [member, staff] = [await signedIn(house, 'AF-1'), await signedIn(house, 'STAFF-1')];
  const ballot = { type: 'ballot.cast', payload: { choice: 'yes' } };
  await house.app.clock.wait({ seconds: 16 * 60 });
  await untilForgotten();
  const late = await act(house, member, voting, ballot);
  expect(await late.json()).toMatchObject({
    status: 403,
    code: 'fresh-sign-in-required',
    signIn: '/api/v1/sign-in/links',
  });
  expect((await ask(member, '/me')).status).toBe(200);
  expect((await act(house, await signedIn(house, 'AF-1', member), voting, ballot)).status).toBe(200);
  const note = { type: 'note.add', payload: payloads['note.add'] };
  expect((await act(house, staff, voting, note)).status).toBe(200);

  // Used within the idle hour again and again, it ends after twelve hours all the same.
  for (let passed = 0; passed < 12; passed += 1) {
    await house.app.clock.wait({ seconds: 55 * 60 });
    await untilForgotten();
    expect([passed, (await ask(staff, '/me')).status]).toEqual([passed, 200]);
  }
  await house.app.clock.wait({ seconds: 55 * 60 });
  await untilForgotten();
  expect((await read(staff, '/me')).code).toBe('not-signed-in');
  // The other was not used for longer than an hour.
  expect((await read(member, '/me')).code).toBe('not-signed-in');
}, 90_000);

test('last seen is written once a minute at most', async () => {
  const browser = await signedIn(house, 'STAFF-1');
  const written = async (): Promise<string | undefined> => {
    const rows = await house.app.source.query<{ seen: string }[]>(
      'SELECT max(last_seen_at)::text AS seen FROM sessions WHERE person_id = $1',
      [await holderOf(house, 'STAFF-1')],
    );
    return rows[0]?.seen;
  };
  const before = await written();
  await ask(browser, '/me');
  expect(await written()).toBe(before);
  await house.app.clock.wait({ seconds: 61 });
  await untilForgotten();
  await ask(browser, '/me');
  expect(await written()).not.toBe(before);
});
