import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { bodyOf } from '../support/answers.js';
import { completeForm } from '../support/complete-form.js';
import type { House } from '../support/house.js';
import { openProduct } from '../support/product.js';
import type { RunningProduct } from '../support/product.js';
import { hasFocus } from './support/has-focus.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';

jest.setTimeout(120_000);

let house: House<RunningProduct>;
let browser: Browser;
let reader: Reader;
let id: string;
let applicants = 0;

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** Somebody who is signed in and has a draft. */
async function withDraft(script: boolean): Promise<void> {
  reader = await Reader.arrives(browser, house.app.url, { script });
  id = await house.draft(house.applicant(applicants));
  await reader.signsInAs(house.applicants[applicants]?.name ?? '');
  applicants += 1;
}

const question = (path: string): string => reader.t(`form.${path}.label`);
const typed = (path: string): Promise<string> => reader.asked('textbox', question(path)).inputValue();

/** As it ends by itself after a while: the browser still has its cookie. */
async function endSession(): Promise<void> {
  const { person } = bodyOf<{ person: string }>(await house.get('/api/v1/me', house.applicant(applicants - 1)));
  const ended = await house.http.delete(`/api/v1/sessions?person=${person}`).set(house.as('ADMIN'));
  expect(ended.status).toBe(200);
}

describe.each([
  ['with script', true],
  ['without script', false],
])('a form that is saved, %s', (_how, script) => {
  beforeEach(() => withDraft(script));
  afterEach(() => reader.leaves());

  test('what is wrong stands at the top, leads to its question, and nothing that was typed is lost', async () => {
    const { t } = reader;
    await reader.open(`/apply/${id}/members`);
    await reader.fill(question('members.count'), 'about 200');
    await reader.fill(question('members.location'), completeForm.members.location);
    await reader.press(t('apply.section.next'));
    const mistake = t('apply.wrong.not-a-number', { label: question('members.count') });
    await reader.isTold(mistake);
    expect(await typed('members.count')).toBe('about 200');
    expect(await typed('members.location')).toBe(completeForm.members.location);

    await reader.follow(mistake);
    const field = reader.asked('textbox', question('members.count'));
    expect(await field.evaluate(hasFocus)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');

    await reader.fill(question('members.count'), '200');
    await reader.press(t('apply.section.next'));
    await reader.isAt(t('form.control.label'));
  });

  test('half an address is kept, told of before going on, and listed until it is whole', async () => {
    const { t } = reader;
    const label = question('contacts.primaryEmail');
    const mistake = t('apply.wrong.not-an-email', { label });
    await reader.open(`/apply/${id}/contacts`);
    await reader.fill(label, 'somebody@');
    await reader.press(t('apply.section.next'));
    await reader.isTold(mistake);
    await reader.press(t('apply.section.later'));
    await reader.isAt(t('apply.tasks.fill.title'));

    await reader.open(`/apply/${id}/check`);
    await reader.follow(mistake);
    await reader.isAt(t('form.contacts.label'));
    expect(await typed('contacts.primaryEmail')).toBe('somebody@');
    await reader.fill(label, 'somebody@lakeside.example');
    await reader.press(t('apply.section.next'));
    await reader.isAt(t('apply.check.title'));
    expect(await reader.page.getByText(mistake).count()).toBe(0);
  });

  test('what is missing is listed where the answers are checked, and sending says it too', async () => {
    const { t } = reader;
    await house.saveForm(id, { organisation: { name: 'Lakeside' } }, house.applicant(applicants - 1));
    await reader.open(`/apply/${id}/check`);
    await reader.press(t('accreditation.event.application.submit'));
    await reader.isTold(t('apply.wrong.required', { label: question('organisation.country') }));
    await reader.follow(t('apply.wrong.required', { label: question('members.count') }));
    await reader.isAt(t('form.members.label'));
    await reader.fill(question('members.count'), '240');
    await reader.press(t('apply.section.next'));
    await reader.isAt(t('apply.check.title'));
    await reader.reads('240');
  });

  test('a session that has ended takes nothing with it', async () => {
    const { t } = reader;
    await reader.open(`/apply/${id}/objectives`);
    await reader.fill(question('objectives.mission'), completeForm.objectives.mission);
    await endSession();
    await reader.press(t('apply.section.later'));
    await reader.reads(t('apply.signedOut.title'));
    await reader.look();
    expect(await typed('objectives.mission')).toBe(completeForm.objectives.mission);

    await reader.signsInAs(house.applicants[applicants - 1]?.name ?? '');
    await reader.press(t('apply.section.later'));
    await reader.isAt(t('apply.tasks.fill.title'));
    await reader.reads(t('apply.saved.draft.title'));
    await reader.open(`/apply/${id}/objectives`);
    expect(await typed('objectives.mission')).toBe(completeForm.objectives.mission);
  });

  test('of two windows the second is told what the first has saved, and keeps its own', async () => {
    const { t } = reader;
    const second = await reader.secondTab();
    for (const one of [reader, second]) await one.open(`/apply/${id}/objectives`);
    await reader.fill(question('objectives.mission'), 'Cheaper links.');
    await reader.press(t('apply.section.later'));
    await reader.isAt(t('apply.tasks.fill.title'));

    await second.fill(question('objectives.mission'), 'Safer links.');
    await second.press(t('apply.section.later'));
    await second.reads(t('apply.changed.title'));
    await second.reads('Cheaper links.');
    await second.look();
    expect(await second.asked('textbox', question('objectives.mission')).inputValue()).toBe('Safer links.');

    await second.press(t('apply.section.later'));
    await second.isAt(t('apply.tasks.fill.title'));
    await reader.open(`/apply/${id}/objectives`);
    expect(await typed('objectives.mission')).toBe('Safer links.');
  });
});

describe('a form with a browser that runs script', () => {
  beforeEach(() => withDraft(true));
  afterEach(() => reader.leaves());

  test('a lost connection loses nothing; nor does a page that is left and opened again', async () => {
    const { t, context } = reader;
    await reader.open(`/apply/${id}/objectives`);
    await reader.fill(question('objectives.mission'), completeForm.objectives.mission);
    await context.setOffline(true);
    await reader.press(t('apply.section.later'));
    await reader.reads(t('shell.offline'));
    expect(await typed('objectives.mission')).toBe(completeForm.objectives.mission);
    await context.setOffline(false);

    await reader.open(`/apply/${id}`);
    await reader.open(`/apply/${id}/objectives`);
    await reader.reads(t('apply.restored.title'));
    expect(await typed('objectives.mission')).toBe(completeForm.objectives.mission);
    await reader.press(t('apply.section.later'));
    await reader.isAt(t('apply.tasks.fill.title'));
  });
});
