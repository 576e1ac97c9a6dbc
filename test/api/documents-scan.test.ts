import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { v4 as uuid } from 'uuid';
import { PendingScans } from '../../apps/api/src/documents/scan/pending-scans.js';
import { bodyOf, problem } from '../support/answers.js';
import type { TestScanner } from '../support/clamd.js';
import { startScanner, testVirus } from '../support/clamd.js';
import { pdf } from '../support/files.js';
import { House } from '../support/house.js';
import { download, listed, upload, uploaded } from '../support/uploads.js';

// clamd itself is not installed everywhere; what is tested against is a server that speaks its protocol byte for byte.
let scanner: TestScanner;
let house: House;
let id: string;

beforeAll(async () => {
  scanner = await startScanner();
  house = await House.open({ documents: { perFile: 1_048_576, perCase: 4_194_304, scanner: scanner.at } });
  id = await house.submitted();
});
beforeEach(() => {
  scanner.mood = 'answering';
});
afterAll(async () => {
  await house.close();
  await scanner.close();
});

const versions = async (): Promise<number> => (await listed(house, id, house.as('STAFF-1'))).length;
const infected = Buffer.concat([Buffer.from('Minutes: '), testVirus]);

test('every byte is scanned, in pieces, and what is clean is marked so and served', async () => {
  const bytes = Buffer.alloc(300_000, 'All work and no play. ');
  const { scan, href } = await uploaded(house, id, house.applicant(), { bytes, name: 'minutes.txt' });
  expect(scan).toBe('clean');
  expect(scanner.seen.at(-1)).toEqual(bytes);
  expect((await download(house, href, house.applicant())).status).toBe(200);
});

test('a virus is refused, and that it was sent is kept', async () => {
  const before = await versions();
  const answer = await upload(house, id, house.applicant(), { bytes: infected, name: 'minutes.txt' });
  expect(problem(answer, 'invalid-payload').errors).toMatchObject([{ pointer: '/file', code: 'infected' }]);
  expect(await versions()).toBe(before);
  const { items } = bodyOf<{ items: object[] }>(await house.get(`/api/v1/refusals?case=${id}`, house.as('AUDITOR')));
  expect(items[0]).toMatchObject({ type: 'paper.add', code: 'document-infected', role: 'applicant', status: 422 });
});

test.each(['hangingUp', 'failing'] as const)(
  'with a scanner that is %s nothing is lost and nothing served',
  async (mood) => {
    scanner.mood = mood;
    const { scan, href } = await uploaded(house, id, house.applicant(), { bytes: pdf });
    expect(scan).toBe('pending');
    expect(problem(await house.get(href, house.applicant()), 'not-possible-now')).toMatchObject({
      reason: 'scan-pending',
    });
    expect(await house.app.application.get(PendingScans).look()).toBe(0);
    scanner.mood = 'answering';
    expect(await house.app.application.get(PendingScans).look()).toBe(1);
    expect((await download(house, href, house.applicant())).status).toBe(200);
  },
);

test('a virus that came while nobody looked is never served', async () => {
  scanner.mood = 'failing';
  const key = uuid();
  const sent = { bytes: infected, name: 'minutes.txt', key };
  const { href } = await uploaded(house, id, house.applicant(), sent);
  const first = await upload(house, id, house.applicant(), sent);
  scanner.mood = 'answering';
  await house.app.application.get(PendingScans).look();
  expect(problem(await house.get(href, house.applicant()), 'not-possible-now')).toMatchObject({ reason: 'infected' });
  expect((await listed(house, id, house.applicant())).find((one) => one.href === href)?.scan).toBe('infected');
  scanner.mood = 'failing';
  expect((await upload(house, id, house.applicant(), sent)).body).toEqual(first.body);
});

test('more files at once than there is room for: the rest is asked to come again', async () => {
  scanner.mood = 'thinking';
  const seen = scanner.seen.length;
  const four = (seat: string): Promise<{ status: number }>[] =>
    [1, 2, 3, 4].map(() => upload(house, id, house.as(seat)));
  const held = four('STAFF-1');
  while (scanner.seen.length < seen + 4) await pause(10);
  problem(await upload(house, id, house.as('STAFF-1')), 'too-busy');
  held.push(...four('AF-1'));
  while (scanner.seen.length < seen + 8) await pause(10);
  problem(await upload(house, id, house.as('EU-1')), 'too-busy');
  scanner.mood = 'answering';
  expect((await Promise.all(held)).map(({ status }) => status)).toEqual(held.map(() => 201));
});
