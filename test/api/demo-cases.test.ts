import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '../../apps/api/src/demo/seed.js';
import { readAccounts } from '../../apps/api/src/demo/accounts-file.js';
import { verifyChain } from '../../libs/trail/index.js';
import { bodyOf } from '../support/answers.js';
import type { TestApplication } from '../support/application.js';
import { startApplication } from '../support/application.js';
import type { Headers, ServedCase } from '../support/house.js';
import { servedHistory, toLink } from '../support/served-trail.js';

let app: TestApplication;
let dataDir: string;
let staff: Headers;
let cases: (ServedCase & { organisation: { name: string }; openedAt: string })[];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'als-demo-'));
  app = await startApplication({ dataDir });
  await seedDemo(app.config, () => undefined);
  const account = (await readAccounts(dataDir)).find(({ seats }) => seats.some(({ role }) => role === 'staff'));
  staff = { authorization: `Bearer ${account?.token}` };
  const list = bodyOf<{ items: { id: string }[] }>(await app.http.get('/api/v1/cases?limit=100').set(staff)).items;
  cases = await Promise.all(
    list.map(async ({ id }) => bodyOf<(typeof cases)[number]>(await app.http.get(`/api/v1/cases/${id}`).set(staff))),
  );
});
afterAll(async () => {
  await app.close();
  await rm(dataDir, { recursive: true });
});

test('are spread over all stages and all regions', () => {
  const applications = cases.filter(({ procedure }) => procedure === 'accreditation');
  const paths = Object.fromEntries(applications.map(({ organisation, path }) => [organisation.name, path]));
  expect(paths).toMatchInlineSnapshot(`
   {
     "Adriatic Web Users Club": "vote.open",
     "Association des Internautes du Fleuve": "vote.paused",
     "Baltic User Voice": "returned",
     "Digitale Nachbarschaft": "submitted.onTime",
     "Himalaya Open Web Forum": "dueDiligence.awaitingAnswer.waiting",
     "Island Connect Users Group": "onHold.waiting",
     "Maghreb Users of the Net": "withdrawn",
     "Mekong Citizens Online": "vote.inquorate",
     "Pacific Atoll Netizens": "regionalAdvice.considering.onTime",
     "Prairie Digital Commons": "draft.writing",
     "Rede Cidadã do Cerrado": "regionalAdvice.considering.overdue",
     "Rust Belt Internet Cooperative": "readyForVote.waiting",
     "Savanna Internet Users Society": "accredited.idle",
     "Usuarios Conectados del Sur": "notAccredited(alac.idle,board.deciding.onTime,ombudsman.idle)",
   }
  `);
  expect(new Set(cases.map(({ region }) => region)).size).toBe(6);
});

test('are numbered in the order in which they were submitted', () => {
  const opened = cases
    .filter(({ number, procedure }) => number !== null && procedure === 'accreditation')
    .sort((a, b) => a.openedAt.localeCompare(b.openedAt));
  expect(opened.map(({ number }) => number)).toEqual(opened.map((_, i) => i + 1));
});

test('one ALS was given notice that its accreditation may be withdrawn', () => {
  const withdrawals = cases.filter(({ procedure }) => procedure === 'withdrawal');
  expect(withdrawals).toMatchObject([{ number: 1, path: 'responding', inForce: true }]);
  expect(withdrawals[0]?.organisation.name).toBe('Savanna Internet Users Society');
});

test('their trails hold', async () => {
  for (const { id, hash, revision } of cases) {
    const steps = await servedHistory(app, id, staff);
    expect(verifyChain(steps.map(toLink), { hash, revision })).toEqual({ ok: true });
  }
});

test('a second start adds none', async () => {
  const said: string[] = [];
  await seedDemo(app.config, (line) => said.push(line));
  expect(said).toEqual([]);
});
