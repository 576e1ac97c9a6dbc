import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../apps/web/app/language/languages.js';
import { RunningProduct } from '../support/product.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';

jest.setTimeout(120_000);

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([RunningProduct.start(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

/** What the desks' own file of texts is known by, wherever the build has put it. */
function markOf(language: Language): string {
  const path = join(import.meta.dirname, `../../locales/${language}/desk.json`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { tasks: { title: string } }).tasks.title;
}

/** Notes every script that holds a text. */
function scriptsWith(page: Page, mark: string): string[] {
  const found: string[] = [];
  page.on('response', (answer) => {
    if (answer.request().resourceType() !== 'script') return;
    void answer.text().then((body) => (body.includes(mark) ? found.push(answer.url()) : 0));
  });
  return found;
}

/** Notes every text that is looked up before it is there: its key is shown. */
const watchForKeys = `
  globalThis.keysSeen = [];
  new MutationObserver(() => {
    const seen = document.body.innerText.match(/\\bdesk\\.\\w[\\w.]*/g);
    if (seen) globalThis.keysSeen.push(...seen);
  }).observe(document, { subtree: true, childList: true, characterData: true });
`;

test('who only reads or applies fetches no text of the desks; who opens one has them before it is shown', async () => {
  const reader = await Reader.arrives(browser, product.url, { language: 'ru', width: 320 });
  const { t, page } = reader;
  const found = scriptsWith(page, markOf('ru'));
  for (const path of ['/', '/apply', '/applications']) await reader.open(path);
  await reader.signsInAs('Hanna Vestergard');
  await reader.open('/rules');
  await page.waitForLoadState('networkidle');
  expect(found).toEqual([]);

  await page.route('**/assets/desk-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.evaluate(watchForKeys);
  await page.getByText(t('shell.nav.menu')).first().click();
  await reader.follow(t('shell.nav.desk'));
  await reader.isAt(t('desk.tasks.title'));
  expect(await page.evaluate('globalThis.keysSeen')).toEqual([]);
  expect(found).toHaveLength(1);

  await reader.open('/desk');
  expect(found).toHaveLength(2);
  await reader.leaves();
});

test('a desk that cannot be fetched says so and leads back to it', async () => {
  const reader = await Reader.arrives(browser, product.url);
  const { t, page } = reader;
  await reader.signsInAs('Hanna Vestergard');
  await reader.open('/rules');
  const mark = markOf('en');
  await page.route('**/assets/desk-*.js', async (route) => {
    const answer = await route.fetch();
    return (await answer.text()).includes(mark) ? route.abort() : route.fulfill({ response: answer });
  });
  await page
    .getByRole('link', { name: t('shell.nav.desk'), exact: true })
    .first()
    .click();
  await reader.reads(t('shell.problem.offline.title'));
  await page.unroute('**/assets/desk-*.js');
  await page.getByRole('link', { name: t('shell.problem.again'), exact: true }).click();
  await reader.isAt(t('desk.tasks.title'));
  await reader.context.close();
});

test('the scripts are those for use, not those for development', async () => {
  const context = await browser.newContext({ baseURL: product.url });
  const page = await context.newPage();
  const found = scriptsWith(page, 'check the render method');
  const all = scriptsWith(page, '');
  await page.goto('/en', { waitUntil: 'networkidle' });
  expect(all.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
  await context.close();
});
