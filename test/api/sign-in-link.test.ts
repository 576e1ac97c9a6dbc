import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import PostalMime from 'postal-mime';
import { Outbox } from '../../apps/api/src/notices/outbox.js';
import { returnAddress } from '../../apps/api/src/sign-in/return-address.js';
import { usualSignIn } from '../../apps/api/src/sign-in/sign-in-config.js';
import type { TestApplication } from '../support/application.js';
import { startApplication } from '../support/application.js';
import { Browser } from '../support/browser.js';

let app: TestApplication;
let dataDir: string;
const openid = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x' };

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'als-links-'));
  app = await startApplication({
    ...{ demo: false, dataDir },
    signIn: { ...usualSignIn, openid, trustedProxies: ['127.0.0.1'] },
  });
});
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
});

type Body = Record<string, unknown> & { code?: string };
let hosts = 0;
/** From a network address of its own, so that one test's requests do not count against another's. */
const sendFrom = async (address: string, path: string, json?: object, browser = new Browser()): Promise<Response> =>
  browser.send(`${app.url}/api/v1/sign-in${path}`, {
    ...(json && { method: 'POST', json }),
    headers: { 'x-forwarded-for': address },
  });
const send = (path: string, json?: object, browser?: Browser): Promise<Response> =>
  sendFrom(`198.51.100.${(hosts += 1)}`, path, json, browser);
const bodyOf = async (answer: Response): Promise<Body> => (await answer.json()) as Body;

/** Asks for a link and takes it out of the letter. */
async function linkFor(email: string, more: object = {}): Promise<string> {
  expect((await send('/links', { email, ...more })).status).toBe(202);
  const [letter] = await new Outbox(dataDir).newest(1);
  if (!letter) throw new Error('no letter');
  const { text = '', to } = await PostalMime.parse(letter.message);
  expect(to?.[0]?.address?.toLowerCase()).toBe(email.toLowerCase());
  return /sign-in\/link\?token=([\w-]{43})/.exec(text)?.[1] ?? '';
}

test('a link signs its reader in, once; looking at it does not use it', async () => {
  const token = await linkFor('new@lakeside.example', { returnTo: '/apply?step=1' });
  for (const _ of [1, 2]) {
    const looked = await bodyOf(await send(`/link?token=${token}`));
    expect(looked).toMatchObject({ email: 'new@lakeside.example', known: false, returnTo: '/apply?step=1' });
  }
  const browser = new Browser();
  const used = await send('/link', { token, name: 'Noor Lake' }, browser);
  expect([used.status, await bodyOf(used)]).toEqual([200, { returnTo: '/apply?step=1' }]);
  expect(await bodyOf(await browser.send(`${app.url}/api/v1/me`))).toMatchObject({ name: 'Noor Lake', seats: [] });

  expect((await bodyOf(await send('/link', { token }))).code).toBe('link-not-accepted');
  expect((await bodyOf(await send(`/link?token=${token}`))).code).toBe('link-not-accepted');
});

test('whoever is new stands in the trail of the office, with the language of their letter', async () => {
  const rows = (): Promise<object[]> =>
    app.source.query<object[]>(
      `SELECT t.type, t.person, t.payload, t.request_id AS request FROM office_trail t ORDER BY revision DESC LIMIT 1`,
    );
  await send('/link', { token: await linkFor('nouvelle@lakeside.example', { language: 'fr-CA' }), name: 'Nour' });
  const [person] = await app.source.query<{ id: string; language: string }[]>(
    `SELECT id, language FROM people WHERE name = 'Nour'`,
  );
  const recorded = await rows();
  expect(person?.language).toBe('fr');
  expect(recorded).toMatchObject([
    { type: 'person.added', person: person?.id, payload: { person: person?.id, language: 'fr' } },
  ]);
  expect(JSON.stringify(recorded)).not.toMatch(/Nour|nouvelle/);
  await send('/link', { token: await linkFor('nouvelle@lakeside.example') });
  expect(await rows()).toEqual(recorded);
});

test.each([
  [{}, 'en'],
  [{ language: 'pt-BR' }, 'pt'],
  [{ language: 'tlh' }, 'en'],
])('the letter leads to a page in its own language: %j', async (more, language) => {
  const token = await linkFor(`reader-${language}-${Object.keys(more).length}@lakeside.example`, more);
  const [letter] = await new Outbox(dataDir).newest(1);
  const { text } = await PostalMime.parse(letter?.message ?? '');
  expect(text).toContain(`/${language}/sign-in/link?token=${token}\n`);
});

test('a link that works no longer is recorded, looked at or used', async () => {
  const refused = async (): Promise<number> =>
    (await app.source.query<object[]>(`SELECT FROM sign_ins WHERE what = 'refused' AND code = 'link-not-accepted'`))
      .length;
  const before = await refused();
  await send(`/link?token=${'w'.repeat(43)}`);
  await send('/link', { token: 'w'.repeat(43) });
  expect(await refused()).toBe(before + 2);
});

test('a second link is for the same person, whatever the spelling', async () => {
  const browsers = [new Browser(), new Browser()];
  const people = [];
  for (const [i, email] of ['twice@lakeside.example', 'Twice@Lakeside.Example'].entries()) {
    await send('/link', { token: await linkFor(email) }, browsers[i]);
    people.push((await bodyOf(await (browsers[i] ?? new Browser()).send(`${app.url}/api/v1/me`)))['person']);
  }
  expect(people[0]).toBe(people[1]);
});

test('a link used twice at once lets in once', async () => {
  const token = await linkFor('race@lakeside.example');
  const answers = await Promise.all([1, 2, 3, 4].map(() => send('/link', { token })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410]);
});

test('after fifteen minutes it is too old', async () => {
  const token = await linkFor('late@lakeside.example');
  await app.clock.wait({ seconds: 14 * 60 });
  expect((await send(`/link?token=${token}`)).status).toBe(200);
  await app.clock.wait({ seconds: 61 });
  expect((await bodyOf(await send('/link', { token }))).code).toBe('link-not-accepted');
});

test('the database and the record hold no link and no address that was only tried', async () => {
  const token = await linkFor('secret@lakeside.example');
  const [row] = await app.source.query<{ links: string; record: string }[]>(
    `SELECT (SELECT string_agg(l::text || encode(token_hash, 'escape'), '') FROM email_links l) AS links,
       (SELECT string_agg(s::text, '') FROM sign_ins s) AS record`,
  );
  expect(row?.links).not.toContain(token);
  expect(row?.record).not.toMatch(/lakeside|198\.51\.100/);
});

test('nothing tells whether an address is known: not the answer, not the letter, not what is written', async () => {
  const token = await linkFor('known@lakeside.example');
  await send('/link', { token });
  const counts = async (): Promise<unknown> =>
    app.source.query(
      `SELECT (SELECT count(*) FROM email_links)::int AS links, (SELECT count(*) FROM sign_ins)::int AS record`,
    );
  const seen: unknown[] = [];
  for (const email of ['known@lakeside.example', 'never@lakeside.example']) {
    const before = (await counts()) as [{ links: number; record: number }];
    const answer = await send('/links', { email });
    const after = (await counts()) as [{ links: number; record: number }];
    const [letter] = await new Outbox(dataDir).newest(1);
    const { subject, text = '' } = await PostalMime.parse(letter?.message ?? Buffer.alloc(0));
    const names = [...answer.headers.keys()].filter((name) => name !== 'date');
    const plain = text.replaceAll(/token=[\w-]+|\d+:\d\d/g, '');
    seen.push([
      answer.status,
      await bodyOf(answer),
      names,
      subject,
      plain,
      after[0].links - before[0].links,
      after[0].record - before[0].record,
    ]);
  }
  expect(seen[0]).toEqual(seen[1]);
});

test('whoever holds a seat has to come through the provider', async () => {
  const browser = new Browser();
  await send('/link', { token: await linkFor('member@icann.example') }, browser);
  const { person } = await bodyOf(await browser.send(`${app.url}/api/v1/me`));
  await app.source.query(
    `INSERT INTO seats (id, seat, role, person_id, since) VALUES (gen_random_uuid(), 'STAFF-9', 'staff', $1, now() - interval '1 hour')`,
    [person],
  );
  expect((await bodyOf(await send('/link', { token: await linkFor('member@icann.example') }))).code).toBe(
    'sign-in-refused',
  );
});

test('too many links to one mailbox, too many from one address: refused, and told for how long', async () => {
  const times = async (n: number, one: (i: number) => Promise<Response>): Promise<Response[]> => {
    const answers = [];
    for (let i = 0; i < n; i += 1) answers.push(await one(i));
    return answers;
  };
  const mailbox = await times(6, () => send('/links', { email: 'flooded@lakeside.example' }));
  expect(mailbox.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202, 429]);
  expect(Number(mailbox[5]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await bodyOf(mailbox[5] as Response)).code).toBe('too-many-requests');

  const address = await times(21, (i) => sendFrom('203.0.113.9', '/links', { email: `many-${i}@lakeside.example` }));
  expect(address.map(({ status }) => status)).toEqual([...Array<number>(20).fill(202), 429]);
  const guesses = await times(31, () => sendFrom('203.0.113.10', '/link', { token: 'g'.repeat(43) }));
  expect(guesses.map(({ status }) => status)).toEqual([...Array<number>(30).fill(410), 429]);
  expect(await app.source.query(`SELECT code FROM sign_ins WHERE what = 'limited' ORDER BY id`)).toEqual(
    ['linkToMailbox', 'linkFromAddress', 'linkUsed'].map((code) => ({ code })),
  );
  await app.clock.wait({ seconds: 15 * 60 });
  expect((await sendFrom('203.0.113.10', '/link', { token: 'g'.repeat(43) })).status).toBe(410);
});

test('a token that is guessed at is slowed down', async () => {
  const statuses = [];
  for (let i = 0; i < 61; i += 1) {
    const headers = { authorization: `Bearer alsm_${'g'.repeat(43)}`, 'x-forwarded-for': '203.0.113.11' };
    statuses.push((await fetch(`${app.url}/api/v1/me`, { headers })).status);
  }
  expect([statuses[0], statuses[59], statuses[60]]).toEqual([401, 401, 429]);
  const [row] = await app.source.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM sign_ins WHERE what = 'refused' AND via = 'machine' AND code = 'unknown'`,
  );
  expect(row?.n).toBe(60);
});

test.each([
  ['not an address'],
  ['a@b.example\r\nBcc: c@d.example'],
  ['a@b.example,c@d.example'],
  [`${'a'.repeat(65)}@b.example`],
  ['<a@b.example>'],
])('%j gets no letter', async (email) => {
  expect((await send('/links', { email })).status).toBe(422);
});

test.each([
  ['https://elsewhere.example/'],
  ['//elsewhere.example'],
  ['/\\elsewhere.example'],
  ['/%09/elsewhere.example/..//x\t'],
  ['\\\\elsewhere.example'],
  ['javascript:alert(1)'],
  ['/a/..//elsewhere.example'],
  ['/.//elsewhere.example'],
  ['elsewhere'],
  ['/a\nSet-Cookie: x=y'],
  [' /a'],
  [''],
  [`/${'a'.repeat(500)}`],
])('nobody is sent on to %j', (wanted) => {
  const address = returnAddress(wanted);
  expect(new URL(address, 'https://here.example').host).toBe('here.example');
  expect(address).toBe('/');
});

test('a path here stays', () => {
  expect(returnAddress('/cases/7?tab=vote#tally')).toBe('/cases/7?tab=vote#tally');
});
