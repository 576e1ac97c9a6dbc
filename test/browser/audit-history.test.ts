import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { House } from '../support/house.js';
import type { RunningProduct } from '../support/product.js';
import { openProduct } from '../support/product.js';
import { servedHistory } from '../support/served-trail.js';
import { arrivesIn } from './support/arrives.js';
import { launch } from './support/launch.js';
import type { Reader } from './support/reader.js';
import type { Reading } from './support/reader.js';

jest.setTimeout(120_000);

let house: House<RunningProduct>;
let browser: Browser;
let voting: string;

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

test('before anything happened the desk says so; whoever is no auditor is told that it is not theirs', async () => {
  const reader = await arrivesAs('AUDITOR', { language: 'ar', width: 320 });
  await reader.open('/desk/audit');
  await reader.reads(reader.t('audit.history.none'));
  await reader.leaves();
  for (const seat of ['STAFF-1', 'AF-1', 'ADMIN']) {
    const other = await arrivesAs(seat);
    await other.open('/desk/audit');
    await other.isAt(other.t('shell.problem.forbidden.title'));
    await other.leaves();
  }
});

test('an auditor finds every step of a case and opens each, one after the other', async () => {
  voting = await house.voting(house.applicant(0));
  await house.act(voting, house.as('EU-2'), 'ballot.cast', { choice: 'no', reason: 'Too few members.' });
  const { revision } = await house.read(voting);
  const reader = await arrivesAs('AUDITOR');
  const { t, page } = reader;
  await reader.open('/desk/audit');
  await reader.fill(t('audit.filter.number'), '1');
  await reader.press(t('audit.filter.show'));
  await page.waitForURL(/number=1/);
  await reader.isAt(t('audit.history.title'));
  expect(await page.locator('main tbody tr').count()).toBe(revision);
  await reader.follow(t('case.history.opened'));
  await reader.isAt(t('case.history.opened'));
  await reader.reads(t('audit.step.nothingBefore'));
  const steps = await servedHistory(house.app, voting, house.as('AUDITOR'));
  for (const { type, revision: at } of steps.slice(1)) {
    await reader.follow(t('audit.step.after'));
    await page.waitForURL(new RegExp(`/steps/${at}$`));
    await reader.isAt(t([`accreditation.happened.${type}`, `accreditation.${type}`]));
  }
  // What somebody chose in a vote that runs is not for auditors.
  expect(await page.locator('main').textContent()).not.toContain('Too few members.');
  await reader.reads(t('accreditation.rule.ballots'));
  await reader.leaves();
});

test('by person, role and time; what is no filter is said at its field; the same filter as a file', async () => {
  const reader = await arrivesAs('AUDITOR', { script: false, language: 'fr', scheme: 'dark' });
  const { t, page } = reader;
  await reader.open('/desk/audit');
  await reader.fill(t('audit.filter.who'), nameOf('EU-2'));
  await reader.press(t('audit.filter.show'));
  await reader.isAt(t('audit.history.title'));
  expect(await page.locator('main tbody tr').count()).toBe(1);
  const file = page.waitForEvent('download');
  await reader.follow(t('audit.files.csv'));
  const text = await readFile(await (await file).path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(2);
  expect(text).toContain('ballot.cast');
  expect(text).not.toContain('Too few members.');
  await reader.open('/desk/audit?who=nobody%20at%20all');
  await reader.reads(t('audit.who.nobody', { name: 'nobody at all' }));
  await reader.open('/desk/audit?who=a');
  await reader.reads(t('audit.who.several', { name: 'a' }));
  await reader.open('/desk/audit?role=applicant&event=vote.open');
  await reader.reads(t('audit.history.none'));
  await reader.open('/desk/audit?number=many');
  await reader.isTold(t('audit.mistake.number'));
  await reader.open('/desk/audit?since=2999-01-01T00:00');
  await reader.reads(t('audit.history.none'));
  await reader.leaves();
});

test('what is not there is not found', async () => {
  const reader = await arrivesAs('AUDITOR');
  for (const step of [
    `${voting}/steps/999`,
    `${voting}/steps/0`,
    `${voting}/steps/x`,
    `${house.applicant(0).organisation}/steps/1`,
  ]) {
    await reader.open(`/desk/audit/cases/${step}`);
    await reader.isAt(reader.t('shell.problem.notFound.title'));
  }
  await reader.leaves();
});
