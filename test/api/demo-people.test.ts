import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, stat, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAccounts } from '../../apps/api/src/demo/accounts-file.js';
import type { DemoAccount } from '../../apps/api/src/demo/accounts-file.js';
import { seedDemo } from '../../apps/api/src/demo/seed.js';
import { bodyOf, problem } from '../support/answers.js';
import type { TestApplication } from '../support/application.js';
import { startApplication } from '../support/application.js';

let app: TestApplication;
let dataDir: string;
let accounts: readonly DemoAccount[];

const seed = async (): Promise<readonly DemoAccount[]> => {
  await seedDemo(app.config, () => undefined);
  return readAccounts(dataDir);
};
const as = ({ token }: DemoAccount) => ({ authorization: `Bearer ${token}` });
const holder = (seat: string): DemoAccount => {
  const found = accounts.find(({ seats }) => seats.some((held) => held.seat === seat));
  if (!found) throw new Error(`nobody holds ${seat}`);
  return found;
};

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'als-demo-'));
  app = await startApplication({ dataDir });
  accounts = await seed();
});
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
});

test('fifteen members, three staff, ten leaders, three reviewers, and one of each who watches', () => {
  const count = (role: string): number =>
    accounts.filter(({ seats }) => seats.some((seat) => seat.role === role)).length;
  expect(['alacMember', 'alacChair', 'alacViceChair', 'staff', 'raloLeader', 'boardReviewer'].map(count)).toEqual([
    15, 1, 2, 3, 10, 3,
  ]);
  expect(['ombudsman', 'auditor', 'admin'].map(count)).toEqual([1, 1, 1]);
});

test('the plain tokens are for the operator only, and the database has none of them', async () => {
  const file = join(dataDir, 'demo-accounts.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const stored = await app.source.query<{ hash: string }[]>(
    `SELECT encode(token_hash, 'escape') AS hash FROM access_tokens`,
  );
  for (const { token } of accounts) expect(JSON.stringify(stored)).not.toContain(token);
  expect(await readFile(file, 'utf8')).toContain(accounts[0]?.token);
});

test('a token tells who one is and in which seats', async () => {
  const me = await app.http.get('/api/v1/me').set(as(holder('ALAC-CHAIR')));
  expect(bodyOf(me)).toMatchObject({
    name: 'Ilse Brandt',
    seats: [
      { seat: 'ALAC-CHAIR', role: 'alacChair' },
      { seat: 'EU-1', role: 'alacMember', region: 'EURALO' },
    ],
  });
});

test('an applicant acts for the organisation', async () => {
  const applicant = accounts.find(({ organisation }) => organisation);
  const me = await app.http.get('/api/v1/me').set(as(applicant as DemoAccount));
  expect(bodyOf(me)).toMatchObject({ seats: [{ role: 'applicant', organisation: applicant?.organisation?.id }] });
});

test('a request names one seat, and only one that is held', async () => {
  const chair = as(holder('ALAC-CHAIR'));
  const one = await app.http.get('/api/v1/me').set(chair).set('acting-seat', 'EU-1').expect(200);
  expect(bodyOf(one)['seats']).toHaveLength(1);
  const other = await app.http.get('/api/v1/me').set(chair).set('acting-seat', 'AF-1');
  problem(other, 'not-your-role');
});

test('who watches may read what was refused, a member may not', async () => {
  await app.http
    .get('/api/v1/refusals')
    .set(as(holder('AUDITOR')))
    .expect(200, { items: [], next: null });
  await app.http
    .get('/api/v1/refusals')
    .set(as(holder('AF-1')))
    .expect(403);
  await app.http
    .get('/api/v1/incidents')
    .set(as(holder('STAFF-1')))
    .expect(200, { items: [], next: null });
  await app.http.get('/api/v1/incidents').expect(401);
});

test('a second start changes nothing; a lost file gives new tokens and the old ones end', async () => {
  expect(await seed()).toEqual(accounts);
  const before = holder('STAFF-2');
  await unlink(join(dataDir, 'demo-accounts.json'));
  accounts = await seed();
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  await app.http.get('/api/v1/me').set(as(before)).expect(401);
  await app.http
    .get('/api/v1/me')
    .set(as(holder('STAFF-2')))
    .expect(200);
});

test('outside demo mode the same tokens open nothing, and the answer says why', async () => {
  const other = await startApplication({ databaseUrl: app.config.databaseUrl, demo: false });
  const answer = await other.http.get('/api/v1/me').set(as(holder('STAFF-1')));
  expect(problem(answer, 'token-not-accepted').detail).toContain('demonstration');
  await other.close();
});

test('the documentation needs nothing from elsewhere', async () => {
  const page = await app.http.get('/api/docs').expect(200);
  const parts = [...page.text.matchAll(/(?:src|href)=["']([^"']+)["']/g)].map((match) => match[1] ?? '');
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) await app.http.get(new URL(part, 'http://x/api/docs').pathname).expect(200);
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
});
