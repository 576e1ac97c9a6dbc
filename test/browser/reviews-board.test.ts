import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { until } from '../support/processes.js';
import type { House } from '../support/house.js';
import { openProduct } from '../support/product.js';
import type { RunningProduct } from '../support/product.js';
import { payloads } from '../support/payloads.js';
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

/** A refusal of which somebody has asked for a review on this route. */
async function refused(applicant: number, route: 'board' | 'ombudsman'): Promise<string> {
  const id = await house.voting(house.applicant(applicant));
  for (const seat of house.members.slice(0, 9)) await house.act(id, house.as(seat), 'ballot.cast', { choice: 'no' });
  await house.app.clock.wait({ days: 6 });
  let state = '';
  await until(() => {
    void house.read(id).then((found) => (state = found.state));
    return state === 'notAccredited';
  });
  // Collides with nothing, so it names no revision: the product may be writing what was due just now.
  const note = { audience: 'internal', text: 'Said after the decision.' };
  expect((await house.send(id, house.as('STAFF-1'), 'note.add', note, {})).status).toBe(200);
  await house.act(id, house.applicant(applicant), 'review.request', { ...payloads['review.request'], route });
  return id;
}

const outcome = 'case.field.review.decide.outcome';
const reasons = 'case.field.review.decide.reasons.label';

test('before a review is given the docket says so, in Arabic on a phone, and without script', async () => {
  for (const [seat, reading] of [
    ['BOARD-1', { language: 'ar', width: 320 }],
    ['OMBUDSMAN', { script: false }],
  ] as const) {
    const reader = await arrives(seat, reading);
    await reader.open('/desk/reviews');
    await reader.reads(reader.t('reviews.none'));
    await reader.leaves();
  }
});

test('three Directors: the case as it stood, a draft that only its author sees, the outcome of two of three', async () => {
  const id = await refused(0, 'board');
  const first = await arrives('BOARD-1');
  const { t, page } = first;
  await first.open('/desk/reviews');
  await first.reads(t('reviews.list.unnamed.title'));
  await first.open(`/desk/reviews/${id}`);
  await first.reads(t('reviews.notGiven'));
  expect(await page.locator('main').innerText()).not.toContain('Two newsletters seen.');
  await house.act(id, house.as('STAFF-1'), 'review.assign');

  await first.open(`/desk/reviews/${id}`);
  await first.reads('Two newsletters seen.');
  expect(await page.locator('section:has(#discussion)').innerText()).not.toContain('Said after the decision.');
  expect(await page.locator('section:has(#since)').innerText()).toContain('Said after the decision.');
  await first.choose(t(`${outcome}.label`), t(`${outcome}.words.sentBack`));
  await first.fill(t(reasons), 'The register was never looked at.');
  await first.press(t('votes.draft.keep'));
  await first.reads(t('votes.draft.alone'));
  await first.look();
  await first.leaves();

  const second = await arrives('BOARD-2', { script: false, width: 320 });
  await second.open(`/desk/reviews/${id}`);
  expect(await second.page.locator('main').innerText()).not.toContain('never looked at');

  const again = await arrives('BOARD-1');
  await again.open(`/desk/reviews/${id}`);
  expect(await again.asked('textbox', t(reasons)).inputValue()).toBe('The register was never looked at.');
  await again.press(t('case.act.send'));
  await again.reads(t('case.done.title', { event: t('accreditation.event.review.decide') }));
  await again.look();
  await again.open('/desk/reviews');
  await again.reads(t('reviews.list.said.title'));

  await second.open(`/desk/reviews/${id}`);
  await second.reads('The register was never looked at.');
  await second.choose(t(`${outcome}.label`), t(`${outcome}.words.sentBack`));
  await second.press(t('case.act.send'));
  await second.isTold(t('case.act.mistake.missing', { label: t(reasons) }));
  await second.fill(t(reasons), 'I agree.');
  await second.press(t('case.act.send'));
  await second.reads(t('case.done.title', { event: t('accreditation.event.review.decide') }));
  await second.look();
  expect(await house.read(id)).toMatchObject({ state: 'readyForVote' });
  await Promise.all([again.leaves(), second.leaves()]);
});

test('the Ombudsman recommends; the decision stands', async () => {
  const id = await refused(1, 'ombudsman');
  const reader = await arrives('OMBUDSMAN');
  const { t } = reader;
  await reader.open('/desk/reviews');
  await reader.reads(t('reviews.list.waiting.title'));
  await reader.open(`/desk/reviews/${id}`);
  await reader.fill(t('case.field.review.recommend.reference.label'), 'OMB-12');
  await reader.fill(t('case.field.review.recommend.recommendation.label'), 'Look at the register again.');
  await reader.press(t('case.act.send'));
  await reader.reads(t('case.done.title', { event: t('accreditation.event.review.recommend') }));
  await reader.look();
  expect(await house.read(id)).toMatchObject({ state: 'notAccredited' });
  await reader.open('/desk/reviews');
  await reader.reads(t('reviews.past'));
  await reader.leaves();
});
