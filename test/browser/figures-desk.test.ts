import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { House } from '../support/house.js';
import type { RunningProduct } from '../support/product.js';
import { openProduct } from '../support/product.js';
import { arrivesIn } from './support/arrives.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';
import type { Reading } from './support/reader.js';

jest.setTimeout(120_000);

let house: House<RunningProduct>;
let browser: Browser;

const arrivesAs = (seat: string, reading?: Reading): Promise<Reader> => arrivesIn(browser, house, seat, reading);

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

test('before anything was submitted every figure says that there is nothing; an applicant has no such desk', async () => {
  const reader = await arrivesAs('AF-1', { language: 'ar', width: 320, script: false });
  await reader.open('/desk/figures');
  expect(await reader.page.getByText(reader.t('figures.none')).count()).toBe(5);
  await reader.leaves();
  const applicant = await Reader.arrives(browser, house.app.url);
  await applicant.signsInAs(house.applicants[0]?.name ?? '');
  await applicant.open('/desk/figures');
  await applicant.isAt(applicant.t('shell.problem.forbidden.title'));
  await applicant.leaves();
});

test('each picture says in words what its table says, and the table what its file says', async () => {
  const voting = await house.voting(house.applicant(0));
  for (const seat of house.members.slice(0, 9))
    await house.act(voting, house.as(seat), 'ballot.cast', { choice: 'yes' });
  await house.submitted(house.applicant(1));
  const reader = await arrivesAs('STAFF-1');
  const { t, page } = reader;
  await reader.open('/desk/figures');
  const picture = page.getByRole('region', { name: t('figures.stages.title'), exact: true }).first();
  const said = t('figures.stages.said', { reached: '2', now: '1' });
  await page.getByRole('img', { name: new RegExp(`${t('accreditation.state.submitted')}: ${said}`) }).waitFor();
  expect(await picture.getByRole('row', { name: t('accreditation.state.submitted') }).textContent()).toContain('21');
  // A vote that runs is in no figure of turnout.
  const turnout = page.locator('section', { has: page.locator('#turnout') });
  expect(await turnout.textContent()).toContain(t('figures.none'));
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: `${t('figures.csv')} ${t('figures.load.title')}` }).click();
  expect(await readFile(await (await file).path(), 'utf8')).toBe('region,received,open,overdue\r\nAFRALO,2,2,0\r\n');
  await reader.leaves();
});

/** The product's own loop acts on the deadline. */
async function everyVoteIsCounted(): Promise<void> {
  const running = `SELECT FROM cases WHERE state_name = 'vote'`;
  while ((await house.app.source.query<object[]>(running)).length > 0) await sleep(100);
}

test('after the vote its turnout is there; by region and time; late ones by who is late', async () => {
  await house.app.clock.wait({ days: 40 });
  await everyVoteIsCounted();
  const reader = await arrivesAs('OMBUDSMAN', { scheme: 'dark' });
  const { t, page } = reader;
  await reader.open('/desk/figures');
  await reader.reads(t('figures.turnout.said', { recorded: '9', remaining: '15' }));
  expect(
    await page
      .locator('section', { has: page.locator('#overdue') })
      .locator('tbody tr')
      .count(),
  ).toBeGreaterThan(0);
  await reader.hand.select(reader.asked('combobox', t('figures.filter.region')), 'NARALO');
  await reader.press(t('figures.filter.show'));
  await page.waitForURL(/region=NARALO/);
  await reader.look();
  expect(await page.getByText(t('figures.none')).count()).toBe(5);
  await reader.open('/desk/figures?since=nonsense&region=MARS');
  await reader.leaves();
});
