import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { House } from '../support/house.js';
import { copyCase } from '../support/many-cases.js';
import { openProduct } from '../support/product.js';
import type { RunningProduct } from '../support/product.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';
import type { Reading } from './support/reader.js';

jest.setTimeout(180_000);

let house: House<RunningProduct>;
let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});
afterEach(() => reader.leaves());

const holderOf = (seat: string): string =>
  house.accounts.find(({ seats }) => seats.some((held) => held.seat === seat))?.name ?? '';

async function arrives(seat: string, reading?: Reading): Promise<Reader> {
  reader = await Reader.arrives(browser, house.app.url, reading);
  await reader.signsInAs(holderOf(seat));
  return reader;
}

test('an empty desk says so, and the search finds nothing that is not there', async () => {
  const { t } = await arrives('EU-3');
  await reader.open('/desk');
  await reader.reads(t('desk.tasks.none'));
  await reader.fill(t('desk.search.q'), 'lakeside');
  await reader.press(t('desk.search.find'));
  await reader.isAt(t('desk.search.title'));
  await reader.reads(t('desk.search.none'));
});

test('a member comes to the ballot with one press, by keys alone; once cast it waits for others', async () => {
  const id = await house.voting(house.applicant(0));
  const { t, page } = await arrives('EU-3', { keyboard: true });
  const [account] = house.applicants;
  await reader.open('/desk');
  const step = `${t('accreditation.event.ballot.cast')} ${account?.organisation?.name}`;
  await reader.hand.press(page.getByRole('link', { name: step, exact: true }));
  await page.waitForURL(/\/desk\/votes\//);
  await page.getByRole('heading', { level: 2, name: t('votes.ballot.heading') }).waitFor();
  await reader.look();
  await house.act(id, house.as('EU-3'), 'ballot.cast');
  await reader.open('/desk');
  await reader.reads(t('desk.tasks.none'));
  await reader.reads(t('desk.tasks.others'));
});

test('2,000 cases on the desk: due first, page by page, in Arabic on a small phone without script', async () => {
  const id = await house.submitted(house.applicant(1));
  await copyCase(house.app, id, 2000);
  const { t, page } = await arrives('STAFF-1', { language: 'ar', width: 320, script: false });
  const began = performance.now();
  await reader.open('/desk');
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(await page.locator('section[aria-labelledby="tasks-mine"] h3').count()).toBe(25);
  await reader.follow(t('desk.tasks.more'));
  await page.getByRole('link', { name: t('desk.tasks.begin') }).waitFor();
  await reader.look();
  expect(await page.locator('section[aria-labelledby="tasks-mine"] h3').count()).toBe(50);
  await reader.open('/desk/queue');
  expect(await page.locator('tbody tr').count()).toBe(50);
});
