import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { completeForm } from '../support/complete-form.js';
import type { House } from '../support/house.js';
import { openProduct } from '../support/product.js';
import type { RunningProduct } from '../support/product.js';
import { beginsDraft, fillsForm, sendsApplication, signsInByLetter } from './support/applicant.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';

jest.setTimeout(180_000);

let house: House<RunningProduct>;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

test.each([
  ['with a mouse', { email: 'mouse@lakeside.example' }],
  ['with the keys alone', { email: 'keys@lakeside.example', keyboard: true }],
  ['on the smallest phone, in the dark', { email: 'phone@lakeside.example', width: 320, scheme: 'dark' }],
  ['in Arabic without script', { email: 'arabic@lakeside.example', language: 'ar', script: false, width: 360 }],
] as const)('an application from the first page to its number, %s', async (_how, { email, ...reading }) => {
  const reader = await Reader.arrives(browser, house.app.url, reading);
  const { t } = reader;
  await signsInByLetter(reader, house.app.dataDir, email);
  await beginsDraft(reader);
  await fillsForm(reader);
  const number = await sendsApplication(reader);

  await reader.follow(t('apply.submitted.follow'));
  const [found] = await house.app.source.query<{ id: string }[]>('SELECT id FROM cases WHERE number = $1', [number]);
  expect(await house.read(found?.id ?? '')).toMatchObject({ state: 'submitted' });
  await reader.isAt(
    t('case.title', {
      number: new Intl.NumberFormat(reader.language).format(number),
      organisation: completeForm.organisation.name,
    }),
  );
  await reader.leaves();
});
