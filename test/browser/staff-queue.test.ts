import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { House } from '../support/house.js';
import { openProduct } from '../support/product.js';
import type { RunningProduct } from '../support/product.js';
import { hasFocus } from './support/has-focus.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';

jest.setTimeout(180_000);

let house: House<RunningProduct>;
let browser: Browser;
let one: Reader;

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
  await house.submitted(house.applicant(0));
  await house.submitted(house.applicant(1));
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const holderOf = (seat: string): string =>
  house.accounts.find(({ seats }) => seats.some((held) => held.seat === seat))?.name ?? '';
const organisation = (n: number): string => house.applicants[n]?.organisation?.name ?? '';

beforeEach(async () => {
  one = await Reader.arrives(browser, house.app.url);
  await one.signsInAs(holderOf('STAFF-1'));
});
afterEach(() => one.leaves());

test('of two who claim a case at once the second is told that somebody was faster, and can take over', async () => {
  const other = await Reader.arrives(browser, house.app.url);
  await other.signsInAs(holderOf('STAFF-2'));
  const { t } = one;
  const name = organisation(0);
  await one.open('/desk/queue');
  await other.open('/desk/queue');
  await one.press(`${t('staff.claim.claim')} ${name}`);
  await one.page.getByRole('button', { name: `${t('staff.claim.release')} ${name}` }).waitFor();
  await one.look();
  await other.press(`${t('staff.claim.claim')} ${name}`);
  await other.reads(t('staff.claim.faster'));
  await other.reads(t('staff.claim.heldNow', { name: holderOf('STAFF-1'), organisation: name }));
  await other.look();
  await other.press(`${t('staff.claim.takeOver')} ${name}`);
  await other.page.getByRole('button', { name: `${t('staff.claim.release')} ${name}` }).waitFor();
  await other.look();
  await other.press(`${t('staff.claim.release')} ${name}`);
  await other.page.getByRole('button', { name: `${t('staff.claim.claim')} ${name}` }).waitFor();
  await other.look();
  await other.leaves();
});

test('a view is kept under a name, comes back, and is deleted; one without a name is not kept', async () => {
  const { t, page } = one;
  await one.open('/desk/queue?show=unclaimed&region=AFRALO&order=age');
  await one.press(t('staff.views.save'));
  await one.reads(t('staff.views.noName'));
  await one.look();
  await one.fill(t('staff.views.name'), 'Africa, new');
  await one.press(t('staff.views.save'));
  await page.getByRole('link', { name: 'Africa, new' }).waitFor();
  await one.open('/desk/queue');
  await one.follow('Africa, new');
  await page.waitForURL(/show=unclaimed/);
  expect(new URL(page.url()).searchParams.get('region')).toBe('AFRALO');
  await one.look();
  await one.press(`${t('staff.views.delete')} Africa, new`);
  await one.reads(t('staff.views.none'));
  await one.look();
});

test('the arrow keys lead from row to row and stay in the column', async () => {
  const { page } = one;
  await one.open('/desk/queue?order=age');
  const links = page.locator('tbody th a');
  await links.nth(0).focus();
  await page.keyboard.press('ArrowDown');
  expect(await links.nth(1).evaluate(hasFocus)).toBe(true);
  await page.keyboard.press('ArrowUp');
  expect(await links.nth(0).evaluate(hasFocus)).toBe(true);
});

test('claimed and narrowed down in Arabic on a small phone without script', async () => {
  const phone = await Reader.arrives(browser, house.app.url, { language: 'ar', width: 320, script: false });
  await phone.signsInAs(holderOf('STAFF-3'));
  const { t, page } = phone;
  await phone.open('/desk/queue');
  await phone.press(`${t('staff.claim.claim')} ${organisation(1)}`);
  await page.getByRole('button', { name: `${t('staff.claim.release')} ${organisation(1)}` }).waitFor();
  await phone.look();
  await phone.follow(`${t('staff.part.mine')} ١`.replace('١', new Intl.NumberFormat('ar').format(1)));
  await page.waitForURL(/show=mine/);
  await phone.look();
  expect(await page.locator('tbody tr').count()).toBe(1);
  await phone.leaves();
});

test('the queue is closed to whoever is not on the staff', async () => {
  const member = await Reader.arrives(browser, house.app.url);
  await member.signsInAs(holderOf('AF-1'));
  const answer = await member.page.goto('/en/desk/queue');
  expect(answer?.status()).toBe(403);
  await member.look();
  await member.leaves();
});
