import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { criteria } from '../../workflows/accreditation/v1/events.js';
import type { House } from '../support/house.js';
import { openProduct } from '../support/product.js';
import type { RunningProduct } from '../support/product.js';
import { arriveInLacralo } from '../support/stations.js';
import { arrivesIn } from './support/arrives.js';
import { launch } from './support/launch.js';
import type { Reader } from './support/reader.js';
import type { Reading } from './support/reader.js';

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

const arrives = (seat: string, reading?: Reading): Promise<Reader> => arrivesIn(browser, house, seat, reading);

const asked = (field: string): string => `case.field.advice.give.${field}.label`;

/** The whole form of the advice but for the reasons of both sides. */
async function fillIn(reader: Reader, advice: string, reasons: string): Promise<void> {
  const { t } = reader;
  await reader.choose(t(asked('advice')), t(`case.field.any.words.${advice}`));
  for (const criterion of criteria) {
    const question = reader.asked('combobox', t(`case.field.any.${criterion}.label`));
    await reader.hand.select(question, 'met');
  }
  await reader.hand.select(reader.asked('combobox', t(asked('reached'))), 'wiki');
  await reader.fill(t(asked('reasons')), reasons);
}

test('before anything is asked the desk says so, in Arabic on a phone, and without script', async () => {
  for (const reading of [{ language: 'ar', width: 320 }, { script: false }] as const) {
    const reader = await arrives('LACRALO-CHAIR', reading);
    await reader.open('/desk/region');
    await reader.reads(reader.t('region.nothing'));
    await reader.leaves();
  }
  const other = await arrives('AF-1');
  await other.open('/desk/region');
  await other.isAt(other.t('shell.problem.forbidden.title'));
  await other.leaves();
});

test('a region that does not agree advises with both sides, a second leader confirms, both revise', async () => {
  const id = await arriveInLacralo(house, ['application.submit', 'application.accept', 'dueDiligence.complete']);
  const chair = await arrives('LACRALO-CHAIR', { width: 390 });
  const { t } = chair;
  await chair.open('/desk/region');
  await chair.hand.press(chair.page.getByRole('link', { name: t('accreditation.event.advice.give') }));
  await chair.reads('Two newsletters seen.');
  await chair.look();

  await fillIn(chair, 'noAgreement', 'Put on the wiki for three weeks.');
  await chair.press(t('votes.draft.keep'));
  await chair.page.waitForURL(/kept=true/);
  await chair.reads(t('votes.draft.alone'));
  await chair.look();
  const second = await arrives('LACRALO-SECRETARY');
  await second.open(`/desk/region/${id}`);
  expect(await second.page.locator('main').innerText()).not.toContain('three weeks');

  await chair.press(t('case.act.send'));
  await chair.isTold(t('case.act.mistake.missing', { label: t(asked('reasonsFor')) }));
  expect(await chair.asked('textbox', t(asked('reasons'))).inputValue()).toBe('Put on the wiki for three weeks.');
  await chair.fill(t(asked('reasonsFor')), 'Active where few are.');
  await chair.fill(t(asked('reasonsAgainst')), 'Members hardly decide.');
  await chair.press(t('case.act.send'));
  await chair.reads(t('case.done.title', { event: t('accreditation.event.advice.give') }));
  await chair.look();

  await second.open(`/desk/region/${id}`);
  for (const side of ['Active where few are.', 'Members hardly decide.']) await second.reads(side);
  await second.press(t('case.act.send'));
  await second.reads(t('case.done.title', { event: t('accreditation.event.advice.confirm') }));
  await second.look();
  expect(await house.read(id)).toMatchObject({ state: 'readyForVote', facts: { advice: { advice: 'noAgreement' } } });

  await chair.open(`/desk/region/${id}`);
  const reasons = chair.asked('textbox', t('case.field.advice.revise.reasons.label'));
  expect(await reasons.inputValue()).toBe('Put on the wiki for three weeks.');
  await chair.choose(t('case.field.advice.revise.advice.label'), t('case.field.any.words.positive'));
  await chair.press(t('case.act.send'));
  await chair.reads(t('case.done.title', { event: t('accreditation.event.advice.revise') }));
  await chair.look();
  await house.act(id, house.as('LACRALO-SECRETARY'), 'advice.confirm');
  expect(await house.read(id)).toMatchObject({ facts: { advice: { advice: 'positive' } } });

  await house.act(id, house.as('ALAC-CHAIR'), 'vote.open');
  await chair.open(`/desk/region/${id}`);
  await chair.reads(t('region.notNow'));
  await Promise.all([chair.leaves(), second.leaves()]);
});

test('of two leaders who advise at once one is told that somebody was faster, and keeps what they wrote', async () => {
  const applicant = house.applicant(1);
  const id = await house.submitted(applicant);
  await house.act(id, house.as('STAFF-1'), 'application.accept');
  await house.act(id, house.as('STAFF-1'), 'dueDiligence.complete');
  const reader = await arrives('AFRALO-SECRETARY', { script: false });
  const { t } = reader;
  await reader.open(`/desk/region/${id}`);
  await fillIn(reader, 'negative', 'Nobody on the call knew them.');
  await house.act(id, house.as('AFRALO-CHAIR'), 'advice.give');
  await reader.press(t('case.act.send'));
  await reader.reads(t('case.act.problem.stale.title'));
  await reader.look();
  // There is advice now: what they wrote stands in the form with which it is revised.
  const kept = reader.asked('textbox', t('case.field.advice.revise.reasons.label'));
  expect(await kept.inputValue()).toBe('Nobody on the call knew them.');
  await reader.leaves();
});
