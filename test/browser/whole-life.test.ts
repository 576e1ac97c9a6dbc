import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { EventName } from '../support/drive.js';
import type { House } from '../support/house.js';
import { advice, payloads } from '../support/payloads.js';
import { openProduct } from '../support/product.js';
import type { RunningProduct } from '../support/product.js';
import { beginsDraft, fillsForm, sendsApplication, signsInByLetter } from './support/applicant.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';
import type { Reading } from './support/reader.js';
import { takesStep } from './support/steps.js';

jest.setTimeout(600_000);

let house: House<RunningProduct>;
let browser: Browser;
/** The case. */
let id: string;

beforeAll(async () => {
  // The applicant comes by a link in a letter once, and stays.
  const long = { SESSION_HOURS: '720', SESSION_IDLE_MINUTES: '10080' };
  [house, browser] = await Promise.all([openProduct(long), launch()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** Somebody at a browser of their own. */
interface Person {
  readonly reader: Reader;
  does(type: EventName, payload?: object): Promise<void>;
}

/** Whoever holds a seat. Days go by between what they do, so they sign in each time. */
async function seated(seat: string, reading: Reading = {}): Promise<Person> {
  const { name = '' } = house.accounts.find(({ seats }) => seats.some((held) => held.seat === seat)) ?? {};
  const reader = await Reader.arrives(browser, house.app.url, reading);
  return {
    reader,
    does: async (type, payload) => {
      await reader.signsInAs(name);
      await takesStep(reader, id, type, payload);
    },
  };
}

const idOf = async (number: number): Promise<string> => {
  const rows = await house.app.source.query<{ id: string }[]>('SELECT id FROM cases WHERE number = $1', [number]);
  return rows[0]?.id ?? '';
};

/** Waits until the product's own loop has acted on all that is due: a page that is read before would be out of date. */
async function whenItIs(outcome: string): Promise<void> {
  const due = 'SELECT FROM deadlines WHERE case_id = $1 AND due_at <= clock_timestamp()';
  while ((await house.app.source.query<object[]>(due, [id])).length > 0) await sleep(100);
  const { state, path } = await house.read(id);
  expect([state, path]).toContain(outcome);
}

/** The ballots of members who do not sit at a browser here, then the close. */
async function othersVote(choices: Readonly<Record<string, string>>, outcome: string): Promise<void> {
  for (const [seat, choice] of Object.entries(choices)) {
    await house.act(id, house.as(seat), 'ballot.cast', { choice });
  }
  await house.app.clock.wait({ days: 6 });
  await whenItIs(outcome);
}

test('an application lives its whole life: seven people and more, in three languages', async () => {
  const applicant = await Reader.arrives(browser, house.app.url, { language: 'fr' });
  await signsInByLetter(applicant, house.app.dataDir, 'vie@lakeside.example');
  await beginsDraft(applicant);
  await fillsForm(applicant);
  id = await idOf(await sendsApplication(applicant));

  const staff = await seated('STAFF-1');
  await staff.does('application.accept');
  await staff.does('question.ask');
  await takesStep(applicant, id, 'question.answer', { answer: 'Tous sauf quatre.' });
  await staff.does('dueDiligence.complete');

  const leader = await seated('AFRALO-CHAIR', { language: 'ar' });
  await leader.does('advice.give', advice('positive'));
  await leader.does('advice.revise', advice('noAgreement'));

  const chair = await seated('ALAC-CHAIR');
  const member = await seated('AF-1', { language: 'fr', keyboard: true });
  await chair.does('vote.open', {});
  await member.does('ballot.cast', { choice: 'yes' });
  await othersVote({ 'AP-1': 'no', 'LAC-1': 'no' }, 'vote.inquorate');
  await applicant.open(`/cases/${id}`);
  await applicant.reads(applicant.t('accreditation.state.vote.inquorate'));

  await chair.does('vote.reopen', {});
  await member.does('ballot.cast', { choice: 'yes' });
  await othersVote(
    { 'AP-1': 'no', 'AP-2': 'no', 'AP-3': 'no', 'LAC-1': 'no', 'LAC-2': 'no', 'NA-1': 'yes', 'NA-2': 'abstain' },
    'notAccredited',
  );
  await chair.does('decision.explain');
  await applicant.open(`/cases/${id}`);
  await applicant.reads('Individual users do not predominate.');

  await takesStep(applicant, id, 'review.request', {
    ...{ route: 'board', askedBy: 'applicant', requester: 'Lakeside Internet Users Forum, Kisumu' },
    ...{ action: 'Le refus.', actionDate: '2026-02-10T00:00:00Z', facts: 'Des membres ont été mal comptés.' },
    ...{ grounds: 'La décision repose sur un nombre faux.', documents: 'Le registre des membres.' },
  });
  await staff.does('review.assign');
  for (const [seat, outcome] of [
    ['BOARD-1', 'decisionStands'],
    ['BOARD-2', 'sentBack'],
    ['BOARD-3', 'sentBack'],
  ] as const) {
    const director = await seated(seat);
    await director.does('review.decide', { outcome, reasons: 'Count the members again.' });
    await director.reader.leaves();
  }

  await chair.does('vote.open', {});
  await member.does('ballot.cast', { choice: 'yes' });
  const forIt = ['AF-2', 'AF-3', 'AP-1', 'AP-2', 'LAC-1', 'LAC-2', 'NA-1', 'NA-2'];
  await othersVote(Object.fromEntries(forIt.map((seat) => [seat, 'yes'])), 'accredited');
  await applicant.open(`/cases/${id}`);
  await applicant.reads(applicant.t('case.decision.outcomes.accredited'));

  await everyStepIsFound();
  for (const { reader } of [staff, leader, chair, member]) await reader.leaves();
  await applicant.leaves();
});

/** The history on all its pages, as it is read. */
async function readsToTheEnd(reader: Reader): Promise<string> {
  const { page, t } = reader;
  const told = await page.locator('main').innerText();
  const older = page.getByRole('link', { name: t('case.history.older') });
  if ((await older.count()) === 0) return told;
  const before = page.url();
  await older.click();
  await page.waitForURL((url) => url.href !== before);
  await reader.look();
  return told + (await readsToTheEnd(reader));
}

/** The auditor finds everything that was done. */
async function everyStepIsFound(): Promise<void> {
  const auditor = await Reader.arrives(browser, house.app.url);
  await auditor.signsInAs('Samuel Ashgrove');
  const kept = await auditor.context.request.get(`/api/v1/cases/${id}/history?limit=1000`);
  const { items } = (await kept.json()) as { items: { type: string }[] };
  const types = [...new Set(items.map(({ type }) => type).filter((type) => Object.hasOwn(payloads, type)))];
  expect(types).toEqual(expect.arrayContaining(['question.answer', 'advice.revise', 'vote.reopen', 'review.decide']));
  await auditor.open(`/cases/${id}/history`);
  const told = await readsToTheEnd(auditor);
  for (const type of types) expect(told).toContain(auditor.t(`accreditation.happened.${type}`));
  await auditor.leaves();
}
