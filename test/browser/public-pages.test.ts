import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import type { House } from '../support/house.js';
import type { RunningProduct } from '../support/product.js';
import { openProduct } from '../support/product.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';

jest.setTimeout(120_000);

let house: House<RunningProduct>;
let browser: Browser;
let found: string;

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct({ SUPPORT_EMAIL: 'help@als.example' }), launch()]);
  found = await house.submitted(house.applicant(0));
  await house.ready(house.applicant(1));
  await house.draft(house.applicant(2));
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const addressesOf = async (links: Locator): Promise<string[]> =>
  Promise.all((await links.all()).map(async (link) => (await link.getAttribute('href')) ?? ''));

const nameOf = (n: number): string => house.applicants[n]?.organisation?.name ?? '';

test.each([true, false])('an application is searched for and found, or not; script %s', async (script) => {
  const reader = await Reader.arrives(browser, house.app.url, { script });
  const { t, page } = reader;
  await reader.open('/applications');
  expect(await page.getByRole('link', { name: nameOf(2) }).count()).toBe(0);

  await reader.fill(t('public.applications.search.q'), nameOf(0).toUpperCase().slice(2, 9));
  await reader.press(t('public.applications.search.find'));
  await reader.reads(t('public.cases.found.accreditation'));
  await reader.look();
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([nameOf(0)]);
  expect(await reader.asked('textbox', t('public.applications.search.q')).inputValue()).toBe(
    nameOf(0).toUpperCase().slice(2, 9),
  );
  expect(await page.getByRole('link', { name: nameOf(0) }).getAttribute('href')).toBe(`/en/cases/${found}`);

  await reader.fill(t('public.applications.search.q'), '%');
  await reader.asked('combobox', t('public.applications.search.region')).selectOption('EURALO');
  await reader.press(t('public.applications.search.find'));
  await reader.reads(t('public.cases.none.accreditation'));
  await reader.look();

  await reader.follow(t('public.cases.all.accreditation'));
  await reader.reads(t('public.cases.list.accreditation'));
  await reader.look();
  expect(await page.getByRole('heading', { level: 3 }).count()).toBe(2);
  await reader.leaves();
});

test('the table of open applications counts, and leads to what it counts', async () => {
  const reader = await Reader.arrives(browser, house.app.url, { width: 320 });
  const { t, page } = reader;
  await reader.open('/applications');
  const row = page.getByRole('row', { name: t('accreditation.phase.vote') });
  await row.getByRole('link').first().click();
  await reader.reads(t('public.cases.found.accreditation'));
  await reader.look();
  expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([nameOf(1)]);
  await reader.leaves();
});

test('a filter, a page or a cursor that nobody offered does no harm', async () => {
  const reader = await Reader.arrives(browser, house.app.url);
  const { t, page } = reader;
  await reader.open('/applications?region=MARS&open=maybe&phase=nowhere');
  await reader.reads(t('public.cases.none.accreditation'));
  await reader.open('/rules?basis=gossip');
  expect(await page.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(50);
  await reader.open('/report?page=//evil.example/');
  expect(await page.locator('main').innerHTML()).not.toContain('evil');
  await reader.open('/results?cursor=nonsense');
  await reader.reads(t('shell.problem.home'));
  await reader.leaves();
});

test('rules of one basis are shown, and the whole of a rule is reached from the step that it measures', async () => {
  const reader = await Reader.arrives(browser, house.app.url, { script: false });
  const { t, page } = reader;
  await reader.open('/rules');
  await reader.asked('combobox', t('public.rules.filter.label')).selectOption('sourced');
  await reader.press(t('public.rules.filter.show'));
  await reader.isAt(t('public.rules.title'));
  const few = await page.getByRole('heading', { level: 3 }).count();
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(20);

  await reader.open('/how-it-works');
  const marks = await addressesOf(page.locator('main section a[href*="/rules#"]'));
  expect(marks).toContain('/en/rules#rule-voteDays');
  await reader.open('/rules');
  for (const mark of new Set(marks)) {
    expect([mark, await page.locator(`#${mark.split('#')[1] ?? ''}`).count()]).toEqual([mark, 1]);
  }
  await reader.leaves();
});

test.each([
  { width: 320, scheme: 'light' },
  { width: 1200, scheme: 'dark' },
] as const)('the picture of the procedure, and the same in words: $width px, $scheme', async (reading) => {
  const reader = await Reader.arrives(browser, house.app.url, reading);
  const { t, page } = reader;
  await reader.open('/how-it-works');
  expect(await page.locator('figure svg rect').count()).toBe(10);
  await page.getByText(t('public.picture.inWords')).click();
  const words = page.locator('figure details li');
  expect(await words.count()).toBe(12);
  expect(await words.first().textContent()).toContain(t('accreditation.state.submitted'));
  await reader.look();
  await reader.leaves();
});

test('an error is reported to whoever is named, about the page that one came from', async () => {
  const reader = await Reader.arrives(browser, house.app.url);
  const { t, page } = reader;
  await reader.open('/help');
  await reader.follow(t('shell.footer.report'));
  await reader.isAt(t('public.report.title'));
  const links = (await addressesOf(page.locator('main a[href^="mailto:"]'))).map(decodeURIComponent);
  expect(links).toEqual(['mailto:help@als.example', expect.stringMatching(/^mailto:help@als\.example\?subject=/)]);
  expect(links[1]).toContain(`${house.app.url}/en/help`);
  await reader.leaves();
});
