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

const enter = `
  INSERT INTO register_entries (organisation_id, number, name, country, region, entered_at, state_since)
  SELECT id, 1, name, 'KE', 'AFRALO', now() - interval '3 years', now() - interval '3 years'
  FROM organisations WHERE id = $1`;

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
  await house.app.ownerQuery(enter, [house.applicant(0).organisation]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const nameOf = (n: number): string => house.applicants[n]?.organisation?.name ?? '';

test('an ALS sees what it owes, confirms its contacts and reports; what is missing is said', async () => {
  const reader = await Reader.arrives(browser, house.app.url, { width: 320, script: false });
  const { t, page } = reader;
  await reader.signsInAs(house.applicants[0]?.name ?? '');
  await reader.open(`/register/${house.applicant(0).organisation}`);
  await reader.follow(t('register.duties.link'));
  await reader.reads(t('register.duties.title'));
  await reader.look();
  await reader.press(t('register.report.confirm'));
  await reader.reads(t('register.duties.done.confirm'));
  await reader.look();
  await reader.press(t('register.report.send'));
  await reader.reads(t('register.mistake.field.activities'));
  await reader.look();
  await reader.fill(t('register.report.activities'), 'Three meetings.');
  await reader.fill(t('register.report.members'), 'Forty users.');
  await reader.fill(t('register.report.website'), 'https://users.example');
  await page.getByRole('radio', { name: t('register.report.contactsYes') }).check();
  await reader.press(t('register.report.send'));
  await reader.reads(t('register.duties.done.report'));
  await reader.look();
  expect(await page.getByRole('button', { name: t('register.judge.enter') }).count()).toBe(0);
  await reader.leaves();
});

test('a leader of the region finds what is missed, enters participation and changes the standing', async () => {
  const reader = await Reader.arrives(browser, house.app.url, { language: 'ar' });
  const { t, page } = reader;
  const leader = house.accounts.find(({ seats }) => seats.some(({ seat }) => seat === 'AFRALO-CHAIR'));
  await reader.signsInAs(leader?.name ?? '');
  await reader.open('/desk/register?show=all');
  await reader.look();
  await page.getByRole('link', { name: nameOf(0) }).click();
  await reader.reads(t('register.judge.title'));
  await reader.look();
  await page.getByLabel(t('register.duties.kindLabel')).selectOption('meeting');
  await page.getByLabel(t('register.duties.on')).fill('2026-11-10');
  await reader.fill(t('register.duties.what'), 'Monthly call');
  await reader.press(t('register.judge.enter'));
  await reader.reads(t('register.duties.done.participation'));
  await reader.look();
  await page.getByLabel(t('register.judge.newStanding')).selectOption('inactive');
  await page.locator('#field-standing-reason').fill('No sign of life.');
  await page.locator('button[value=standing]').click();
  await reader.reads(t('register.duties.done.standing'));
  await reader.look();
  expect(await page.getByText(t('register.standing.inactive')).count()).toBeGreaterThan(0);
  await reader.leaves();
});
