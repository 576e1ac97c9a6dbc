import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { usualSignIn } from '../../apps/api/src/sign-in/sign-in-config.js';
import type { TestApplication } from '../support/application.js';
import { startApplication } from '../support/application.js';
import { Browser } from '../support/browser.js';
import type { TestProvider } from '../support/provider.js';
import { startProvider } from '../support/provider.js';

let provider: TestProvider;
let app: TestApplication;
let browser: Browser;

const addPerson = async (email: string, verified = true): Promise<string> => {
  const id = uuid();
  await app.source.query('INSERT INTO people (id, name) VALUES ($1, $2)', [id, 'Somebody']);
  await app.source.query(
    'INSERT INTO person_emails (email, person_id, verified_at, is_primary) VALUES ($1, $2, $3, $4)',
    [email, id, verified ? new Date() : null, verified],
  );
  return id;
};

const begin = async (query = ''): Promise<string> =>
  (await browser.send(`${app.url}/api/v1/sign-in/openid${query}`)).headers.get('location') ?? '';
const comeBack = async (login: string, query = ''): Promise<Response> =>
  browser.send(await provider.logIn(browser, await begin(query), login));
const me = async (): Promise<{ person?: string; code?: string }> =>
  (await browser.send(`${app.url}/api/v1/me`)).json() as Promise<{ person?: string; code?: string }>;
const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code;

beforeAll(async () => {
  provider = await startProvider();
  const { issuer, clientId, clientSecret } = provider;
  app = await startApplication({
    demo: false,
    signIn: { ...usualSignIn, openid: { issuer, clientId, clientSecret } },
  });
  provider.redirectTo(`${app.url}/api/v1/sign-in/openid/callback`);
});
afterAll(async () => {
  await app.close();
  await provider.close();
});
beforeEach(() => {
  browser = new Browser();
});

test('a verified address signs its person in, and the cookie is for this host, HTTPS and no script', async () => {
  const person = await addPerson('chair@icann.example');
  provider.accounts.set('chair', { email: 'Chair@ICANN.example', email_verified: true });
  const answer = await comeBack('chair', '?returnTo=%2Fcases%3Fopen%3Dtrue');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/cases?open=true']);
  const set = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-als='));
  expect(set).toMatch(/^__Host-als=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  expect(await me()).toMatchObject({ person });
});

test('once linked the subject is enough, whatever the address is by then', async () => {
  const person = await addPerson('moving@icann.example');
  provider.accounts.set('moving', { email: 'moving@icann.example', email_verified: true });
  await comeBack('moving');
  provider.accounts.set('moving', { email: 'elsewhere@icann.example', email_verified: false });
  browser = new Browser();
  await comeBack('moving');
  expect(await me()).toMatchObject({ person });
});

test('an address that the provider has not verified identifies nobody', async () => {
  await addPerson('unproved@icann.example');
  provider.accounts.set('unproved', { email: 'unproved@icann.example', email_verified: false });
  expect(await codeOf(await comeBack('unproved'))).toBe('sign-in-refused');
  expect((await me()).code).toBe('not-signed-in');
});

test('nor does one that was only entered here and is nobody’s main address', async () => {
  await addPerson('entered@icann.example', false);
  provider.accounts.set('entered', { email: 'entered@icann.example', email_verified: true });
  expect(await codeOf(await comeBack('entered'))).toBe('sign-in-refused');
});

test('an address that was given to somebody else at the provider does not open the old account', async () => {
  await addPerson('office@icann.example');
  provider.accounts.set('first', { email: 'office@icann.example', email_verified: true });
  expect((await comeBack('first')).status).toBe(303);
  provider.accounts.set('second', { email: 'office@icann.example', email_verified: true });
  browser = new Browser();
  expect(await codeOf(await comeBack('second'))).toBe('sign-in-refused');
});

test('an answer of the provider is good in the browser that asked, and once', async () => {
  await addPerson('once@icann.example');
  provider.accounts.set('once', { email: 'once@icann.example', email_verified: true });
  const callback = await provider.logIn(browser, await begin(), 'once');
  const other = new Browser();
  expect(await codeOf(await other.send(callback))).toBe('sign-in-refused');
  const flow = browser.cookies(app.url).get('__Host-als-flow') ?? '';
  expect((await browser.send(callback)).status).toBe(303);
  browser.cookies(app.url).set('__Host-als-flow', flow);
  expect(await codeOf(await browser.send(callback))).toBe('sign-in-refused');
});

test('a forged code, another state and another issuer are refused', async () => {
  await addPerson('forged@icann.example');
  provider.accounts.set('forged', { email: 'forged@icann.example', email_verified: true });
  for (const [name, value] of [
    ['code', 'x'.repeat(43)],
    ['state', 'y'.repeat(43)],
    ['iss', 'https://elsewhere.example'],
  ] as const) {
    const callback = new URL(await provider.logIn(browser, await begin(), 'forged'));
    callback.searchParams.set(name, value);
    expect(await codeOf(await browser.send(callback.href))).toBe('sign-in-refused');
  }
  expect((await me()).code).toBe('not-signed-in');
});

test('what the provider is asked is different every time, with PKCE', async () => {
  const asked = [new URL(await begin()), new URL(await begin())].map(({ searchParams }) => searchParams);
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(asked[0]?.get(name)).toMatch(/^[\w-]{43}$/);
    expect(asked[0]?.get(name)).not.toBe(asked[1]?.get(name));
  }
  expect(asked[0]?.get('code_challenge_method')).toBe('S256');
  const stored = JSON.stringify(await app.source.query('SELECT * FROM oidc_flows'));
  expect(stored).not.toContain(browser.cookies(app.url).get('__Host-als-flow'));
});

test('a browser that is refused is led to the page for signing in, which is told why', async () => {
  const browser = new Browser();
  const html = { headers: { accept: 'text/html,application/xhtml+xml' } };
  const refused = await browser.send(`${app.url}/api/v1/sign-in/openid/callback?code=x&state=y`, html);
  expect([refused.status, refused.headers.get('location')]).toEqual([303, '/sign-in?refused=sign-in-refused']);
  expect(browser.cookies(app.url).has('als')).toBe(false);
});

test('a fresh sign-in makes the provider ask again', async () => {
  const person = await addPerson('fresh@icann.example');
  provider.accounts.set('fresh', { email: 'fresh@icann.example', email_verified: true });
  await comeBack('fresh');
  const address = new URL(await begin('?fresh=true'));
  expect([address.searchParams.get('prompt'), address.searchParams.get('max_age')]).toEqual(['login', '900']);
  await browser.send(await provider.logIn(browser, address.href, 'fresh'));
  const rows = await app.source.query<{ fresh: boolean }[]>(
    `SELECT proved_at > clock_timestamp() - interval '1 minute' AS fresh FROM sessions WHERE person_id = $1`,
    [person],
  );
  expect(rows).toEqual([{ fresh: true }]);
});
