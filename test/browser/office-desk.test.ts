import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { House } from '../support/house.js';
import type { RunningProduct } from '../support/product.js';
import { openProduct } from '../support/product.js';
import { arrivesIn } from './support/arrives.js';
import { launch } from './support/launch.js';
import type { Reader } from './support/reader.js';
import type { Reading } from './support/reader.js';

jest.setTimeout(120_000);

let house: House<RunningProduct>;
let browser: Browser;

const nameOf = (seat: string): string =>
  house.accounts.find(({ seats }) => seats.some((held) => held.seat === seat))?.name ?? '';

const arrivesAs = (seat: string, reading?: Reading): Promise<Reader> => arrivesIn(browser, house, seat, reading);

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

test.each([
  { language: 'ar', width: 320, script: false },
  { language: 'ru', scheme: 'dark' },
] as const)('every page of the desk, with nothing on it that is not there: %j', async (reading) => {
  const reader = await arrivesAs('ADMIN', reading);
  const { t } = reader;
  await reader.open('/desk/office');
  await reader.open('/desk/office/seats/AF-1');
  await reader.open('/desk/office/people?q=nobody%20at%20all');
  await reader.reads(t('office.people.none'));
  await reader.open('/desk/office/files');
  for (const part of ['tokens', 'letters', 'incidents', 'rules'] as const) {
    await reader.open(`/desk/office/${part}`);
    await reader.reads(t(`office.${part}.none`));
  }
  await reader.leaves();
});

test('to others it is closed', async () => {
  for (const seat of ['STAFF-1', 'AUDITOR', 'ALAC-CHAIR']) {
    const reader = await arrivesAs(seat);
    await reader.open('/desk/office/people');
    await reader.isAt(reader.t('shell.problem.forbidden.title'));
    await reader.leaves();
  }
});

test('somebody new is added, put into a seat for a term, and out of it again', async () => {
  const reader = await arrivesAs('ADMIN');
  const { t, page } = reader;
  await reader.open('/desk/office/people');
  await reader.press(t('office.people.add'));
  await reader.isTold(t('office.mistake.name'));
  await reader.fill(t('office.column.name'), 'Nadia Lake');
  await reader.fill(t('office.people.email'), 'nadia@lakeside.example');
  await reader.press(t('office.people.add'));
  await reader.isAt('Nadia Lake');
  await reader.reads(t('office.person.added'));

  await reader.open('/desk/office/seats/STAFF-55');
  await reader.reads(t('office.seat.never'));
  await reader.fill(t('office.seat.who'), 'nobody@all.example');
  await reader.press(t('office.seat.fill'));
  await reader.reads(t('office.seat.nobody'));
  await reader.look();
  await reader.fill(t('office.seat.who'), 'a');
  await reader.press(t('office.seat.fill'));
  await page.getByRole('radio', { name: 'Nadia Lake' }).check();
  await reader.look();
  await reader.hand.type(page.getByLabel(t('office.seat.until')), '2999-01-01T00:00');
  await reader.press(t('office.seat.fill'));
  await reader.reads(t('office.seat.done.filled'));
  await reader.look();
  // Whoever comes later finds the seat taken.
  await reader.fill(t('office.seat.who'), nameOf('AF-1'));
  await reader.press(t('office.seat.fill'));
  await reader.isTold(t('office.refused.not-possible-now'));
  await page.getByRole('button', { name: t('office.seat.end') }).click();
  await reader.reads(t('office.seat.done.vacated'));
  await reader.look();
  await reader.leaves();
});

test('a file with a wrong line is refused with the line, tried, and then taken in; everybody is in the file', async () => {
  const reader = await arrivesAs('ADMIN', { script: false });
  const { t, page } = reader;
  const file = join(house.app.dataDir, 'people-to-add.csv');
  const send = async (text: string, button: string): Promise<void> => {
    await writeFile(file, text);
    await page.getByLabel(t('office.files.file')).setInputFiles(file);
    await reader.press(button);
    await reader.isAt(t('office.files.title'));
  };
  await reader.open('/desk/office/files');
  await send('name,email\nAda Lake,ada@lakeside.example\nBen Hill,nonsense\n', t('office.files.import'));
  await reader.reads(t('office.files.nothingDone'));
  expect(await page.locator('main tbody tr').allTextContents()).toEqual([expect.stringMatching(/^3email/)]);
  await send('name,email\nAda Lake,ada@lakeside.example\n', t('office.files.try'));
  await reader.reads(t('office.files.would'));
  await send('name,email\nAda Lake,ada@lakeside.example\n', t('office.files.import'));
  await reader.reads(t('office.files.done'));
  await reader.reads(t('office.files.count.added', { number: '1' }));
  const download = page.waitForEvent('download');
  await reader.follow(t('office.files.download'));
  expect(await readFile(await (await download).path(), 'utf8')).toContain('ada@lakeside.example');
  await reader.leaves();
});

test('a token is made, shown once, works, and is revoked', async () => {
  const reader = await arrivesAs('ADMIN');
  const { t, page } = reader;
  await reader.open('/desk/office/tokens');
  await reader.press(t('office.tokens.make'));
  await reader.isTold(t('office.mistake.name'));
  await reader.fill(t('office.tokens.name'), 'Nightly report');
  await page.getByLabel(t('office.tokens.seat')).selectOption({ label: `STAFF-1, ${nameOf('STAFF-1')}` });
  await reader.press(t('office.tokens.make'));
  await reader.reads(t('office.tokens.made'));
  await reader.look();
  const token = (await page.locator('main code').first().textContent()) ?? '';
  const asks = (): Promise<number> =>
    house.http
      .get('/api/v1/deliveries')
      .set({ authorization: `Bearer ${token}` })
      .then(({ status }) => status);
  expect(await asks()).toBe(200);
  await reader.open('/desk/office/tokens');
  expect(await page.locator('main').textContent()).not.toContain(token);
  await page.getByRole('button', { name: t('office.tokens.revoke') }).click();
  await reader.reads(t('office.tokens.revoked'));
  await reader.look();
  expect(await asks()).toBe(401);
  await reader.leaves();
});

test('all sessions of somebody are ended', async () => {
  const other = await arrivesAs('STAFF-2');
  await other.open('/account');
  const reader = await arrivesAs('ADMIN');
  const { t } = reader;
  await reader.open(`/desk/office/people?q=${encodeURIComponent(nameOf('STAFF-2'))}`);
  await reader.follow(nameOf('STAFF-2'));
  await reader.isAt(nameOf('STAFF-2'));
  await reader.press(t('office.person.endAll'));
  await reader.reads(t('account.sessions.ended', { count: 1 }));
  await reader.reads(t('office.person.notSignedIn'));
  await reader.look();
  await reader.leaves();
  await other.page.goto('/en/account');
  await other.isAt(other.t('account.signIn.title'));
  await other.leaves();
});
