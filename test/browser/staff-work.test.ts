import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { criteria } from '../../workflows/accreditation/v1/events.js';
import { completeForm } from '../support/complete-form.js';
import type { House } from '../support/house.js';
import { openProduct } from '../support/product.js';
import type { RunningProduct } from '../support/product.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';
import type { Reading } from './support/reader.js';

jest.setTimeout(240_000);

let house: House<RunningProduct>;
let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});
afterEach(() => reader.leaves());

async function arrives(reading?: Reading): Promise<Reader> {
  const name = house.accounts.find(({ seats }) => seats.some(({ seat }) => seat === 'STAFF-1'))?.name ?? '';
  reader = await Reader.arrives(browser, house.app.url, reading);
  await reader.signsInAs(name);
  return reader;
}

/** The part of the page about one criterion. */
const about = (criterion: string) =>
  reader.page.getByRole('region', { name: reader.t(`case.field.any.${criterion}.label`), exact: true });

async function finds(criterion: string, word: string, evidence: string): Promise<void> {
  const { t } = reader;
  const name = t(`case.field.any.words.${word}`);
  await reader.hand.pick(about(criterion).getByRole('radio', { name, exact: true }));
  await reader.hand.type(about(criterion).getByRole('textbox'), evidence);
}

test('findings beside the claims, by keys alone; what is missing is asked for; a revision shows what it changed', async () => {
  const id = await house.submitted(house.applicant(0));
  await house.act(id, house.as('STAFF-1'), 'application.accept');
  const { t, page } = await arrives({ keyboard: true });
  const finish = t('accreditation.event.dueDiligence.complete');
  await reader.open('/desk');
  await reader.hand.press(page.getByRole('link', { name: `${finish} ${house.applicants[0]?.organisation?.name}` }));
  await reader.isAt(t('staff.diligence.title'));
  await about('predominance').getByText(String(completeForm.members.count)).waitFor();

  await reader.press(finish);
  await page.getByRole('alert').waitFor();
  await reader.look();
  for (const criterion of criteria) await finds(criterion, 'met', `Seen: ${criterion}.`);
  await reader.fill(t('case.field.dueDiligence.complete.summary.label'), 'All five are met.');
  await reader.press(finish);
  await reader.reads(t('case.done.title', { event: finish }));
  await reader.look();
  expect((await house.read(id)).state).toBe('regionalAdvice');

  await house.act(id, house.as('STAFF-1'), 'dueDiligence.reopen');
  await reader.open(`/desk/queue/${id}/due-diligence`);
  await finds('informs', 'notMet', ' Not in the last year.');
  await reader.press(finish);
  await reader.reads(t('case.done.title', { event: finish }));
  await reader.look();
  await reader.open(`/desk/queue/${id}/due-diligence`);
  await reader.reads(t('staff.diligence.notNow', { state: t('accreditation.state.regionalAdvice') }));
  await reader.reads(t('staff.diligence.before'));
  await reader.reads('Seen: informs. Not in the last year.');
});

test('an application is entered for an organisation, in Arabic on a small phone without script', async () => {
  const { t, page } = await arrives({ language: 'ar', width: 320, script: false });
  await reader.open('/desk/queue');
  await reader.follow(t('staff.queue.enter'));
  await reader.isAt(t('staff.enter.title'));
  await reader.press(t('staff.enter.open'));
  await reader.isTold(t('staff.enter.nameMissing'));
  await reader.fill(t('staff.enter.name'), 'Harbour Users Circle');
  await reader.hand.select(page.locator('select[name="country"]'), 'KE');
  await reader.press(t('staff.enter.open'));
  await page.waitForURL(/\/apply\/[0-9a-f-]{36}$/);
  await reader.look();
  const id = /apply\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const staff = house.as('STAFF-1');
  const { form, revision } = (await house.get(`/api/v1/cases/${id}/form`, staff)).body as {
    form: { organisation: object };
    revision: number;
  };
  expect(form.organisation).toEqual({ name: 'Harbour Users Circle', country: 'KE' });
  const whole = { ...completeForm, organisation: { ...completeForm.organisation, name: 'Harbour Users Circle' } };
  await house.saveForm(id, whole, { ...staff, organisation: '' }, revision);

  await reader.open(`/apply/${id}/check`);
  await reader.follow(t('apply.check.onBehalf'));
  await reader.isAt(t('accreditation.event.application.submit'));
  await page.locator('input[type="datetime-local"]').fill('2026-11-20T10:00');
  await reader.press(t('case.act.send'));
  await reader.reads(t('case.done.title', { event: t('accreditation.event.application.submit') }));
  await reader.look();
  const { items } = (await house.get(`/api/v1/cases/${id}/history`, staff)).body as {
    items: { type: string; actor: { role: string } | null; payload: { receivedAt?: string } }[];
  };
  const sent = items.find(({ type }) => type === 'application.submit');
  expect([sent?.actor?.role, sent?.payload.receivedAt]).toEqual(['staff', '2026-11-20T10:00Z']);
});
