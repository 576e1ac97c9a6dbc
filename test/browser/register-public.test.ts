import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { House } from '../support/house.js';
import type { RunningProduct } from '../support/product.js';
import { openProduct } from '../support/product.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';

jest.setTimeout(120_000);

let house: House<RunningProduct>;
let browser: Browser;

/** Sixty ALSes of before, and one that has another name now. */
const before = `
  WITH new AS (
    INSERT INTO organisations (id, name)
    SELECT gen_random_uuid(), 'Lakeside Users ' || n FROM generate_series(100, 159) n RETURNING id, name
  ), entries AS (
    INSERT INTO register_entries (organisation_id, number, name, country, region, accredited_on, region_contradicts)
    SELECT id, right(name, 3)::int, name, 'KE', 'AFRALO', '2007-06', right(name, 3) = '101' FROM new
  )
  SELECT`;
const renamed = `
  INSERT INTO register_former_names (id, organisation_id, name, until)
  SELECT gen_random_uuid(), organisation_id, 'Old Harbour Club', now() FROM register_entries WHERE number = 102`;

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
  await house.app.ownerQuery(before, []);
  await house.app.ownerQuery(renamed, []);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

test.each([
  { language: 'en', width: 1280, script: true },
  { language: 'ar', width: 320, script: false },
] as const)('an ALS is found by a name that it had, and read: $language, $width', async (how) => {
  const reader = await Reader.arrives(browser, house.app.url, how);
  const { t, page } = reader;
  await reader.open('/register');
  await reader.look();
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(25);
  await reader.fill(t('register.search.q'), 'harbour');
  await reader.press(t('register.search.find'));
  await reader.reads(t('register.list.found'));
  await reader.look();
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['Lakeside Users 102']);
  await page.getByRole('link', { name: 'Lakeside Users 102' }).click();
  await reader.reads('Old Harbour Club');
  await reader.look();
  await reader.leaves();
});

test('the parts of the list follow each other, to the end', async () => {
  const reader = await Reader.arrives(browser, house.app.url, { script: false });
  const { t, page } = reader;
  await reader.open('/register');
  const seen: string[] = [];
  for (;;) {
    seen.push(...(await page.getByRole('heading', { level: 3 }).allTextContents()));
    if ((await page.getByRole('link', { name: t('public.list.next') }).count()) === 0) break;
    await reader.follow(t('public.list.next'));
    await reader.look();
  }
  expect(new Set(seen).size).toBe(60);
  expect(seen).toHaveLength(60);
  await reader.leaves();
});

test('a contradiction is shown, a filter that nobody offered does no harm, nobody is a page of its own', async () => {
  const reader = await Reader.arrives(browser, house.app.url);
  const { t, page } = reader;
  await reader.open('/register?region=MARS&q=%23101');
  await page.getByRole('link', { name: 'Lakeside Users 101' }).click();
  await reader.reads(t('register.contradicts'));
  await reader.look();
  await reader.open('/register/nobody');
  await reader.reads(t('shell.problem.home'));
  await reader.leaves();
});
