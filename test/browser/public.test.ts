import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { House } from '../support/house.js';
import { launch } from './support/launch.js';
import type { RunningProduct } from '../support/product.js';
import { openProduct } from '../support/product.js';
import { Reader } from './support/reader.js';

jest.setTimeout(120_000);

/** What everybody can open; some can be looked at in more than one way. */
const pages = [
  '/',
  '/how-it-works',
  '/rules',
  '/rules?basis=draft',
  '/applications',
  '/results',
  '/help',
  '/accessibility',
  '/report?page=/en/rules',
];

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
  { language: 'en', script: true },
  { language: 'en', script: false, width: 320, scheme: 'dark' },
  { language: 'ar', script: true, width: 320 },
  { language: 'ar', script: false },
] as const)('every page for everybody, in $language, script $script', async (reading) => {
  const reader = await Reader.arrives(browser, house.app.url, reading);
  for (const path of pages) await reader.open(path);
  await reader.leaves();
  expect(reader.language).toBe(reading.language);
});
