import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { until } from '../support/processes.js';
import type { House } from '../support/house.js';
import { openProduct } from '../support/product.js';
import type { RunningProduct } from '../support/product.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';

jest.setTimeout(180_000);

let house: House<RunningProduct>;
let browser: Browser;
let reader: Reader;
let applicants = 0;

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

/** Another applicant for each test, so that each has a case of its own. */
const next = () => {
  const account = house.applicants[applicants];
  const applicant = house.applicant(applicants);
  applicants += 1;
  return { applicant, name: account?.name ?? '', organisation: account?.organisation?.name ?? '' };
};

beforeEach(async () => {
  reader = await Reader.arrives(browser, house.app.url);
});
afterEach(() => reader.leaves());

async function decided(id: string, choice: 'yes' | 'no'): Promise<void> {
  for (const seat of house.members.slice(0, 9)) await house.act(id, house.as(seat), 'ballot.cast', { choice });
  await house.app.clock.wait({ days: 6 });
  let state = '';
  // The product's own loop acts on the deadline.
  await until(() => {
    void house.read(id).then((found) => (state = found.state));
    return state === 'accredited' || state === 'notAccredited';
  });
}

test('a question is answered on the page it leads to; an answer that is missing is asked for', async () => {
  const { applicant, name } = next();
  const { t } = reader;
  const id = await house.submitted(applicant);
  await house.act(id, house.as('STAFF-1'), 'application.accept');
  await house.act(id, house.as('STAFF-1'), 'question.ask');

  await reader.signsInAs(name);
  await reader.open(`/cases/${id}`);
  await reader.reads(t('case.questions.heading', { count: 1 }));
  await reader.reads('How many members live in the region?');
  await reader.follow(t('accreditation.event.question.answer'));
  await reader.isAt(t('accreditation.event.question.answer'));

  await reader.press(t('case.act.send'));
  const answer = t('case.field.question.answer.answer.label');
  await reader.isTold(t('case.act.mistake.missing', { label: answer }));
  await reader.fill(answer, 'All but four.');
  await reader.press(t('case.act.send'));
  await reader.reads(t('case.done.title', { event: t('accreditation.event.question.answer') }));
  await reader.look();
  expect((await house.read(id, applicant)).actions.map(({ event }) => event)).not.toContain('question.answer');
});

test('a refusal with its reasons and the ways on; a review that is asked for', async () => {
  const { applicant, name } = next();
  const { t, page } = reader;
  const id = await house.voting(applicant);
  await decided(id, 'no');
  await house.act(id, house.as('ALAC-CHAIR'), 'decision.explain');

  await reader.signsInAs(name);
  await reader.open(`/cases/${id}`);
  await reader.reads(t('case.decision.outcomes.notAccredited'));
  await reader.reads('Individual users do not predominate.');
  await reader.reads(t('case.decision.waysText'));
  await reader.reads(t('case.decision.again'));

  await reader.follow(t('accreditation.event.review.request'));
  await reader.isAt(t('accreditation.event.review.request'));
  const asked = (field: string): string => t(`case.field.review.request.${field}.label`);
  await reader.choose(asked('route'), t('case.field.review.request.route.words.board'));
  await reader.fill(asked('facts'), 'Members were counted wrongly.');
  await reader.press(t('case.act.send'));
  await reader.isTold(t('case.act.mistake.missing', { label: asked('grounds') }));
  expect(await reader.asked('textbox', asked('facts')).inputValue()).toBe('Members were counted wrongly.');

  await reader.choose(asked('askedBy'), t('case.field.review.request.askedBy.words.applicant'));
  await reader.fill(asked('requester'), 'Lakeside Internet Users Forum, Kisumu');
  await reader.fill(asked('action'), 'The refusal of the application.');
  await page.getByLabel(asked('actionDate')).fill('2026-02-10T00:00');
  await reader.fill(asked('grounds'), 'The decision rests on a wrong number.');
  await reader.fill(asked('documents'), 'The register of members.');
  await reader.press(t('case.act.send'));
  await reader.reads(t('case.done.title', { event: t('accreditation.event.review.request') }));
  await reader.look();
  await house.act(id, house.as('STAFF-1'), 'review.assign');
});

test('an accreditation is told to everybody, and its page changes by itself while it is open', async () => {
  const { applicant, organisation } = next();
  const { t } = reader;
  const id = await house.voting(applicant);
  await reader.open(`/cases/${id}`);
  await reader.reads(t('accreditation.state.vote'));
  await decided(id, 'yes');
  await reader.reads(t('case.decision.outcomes.accredited'));
  await reader.look();
  for (const part of ['history', 'papers', 'form']) await reader.open(`/cases/${id}/${part}`);
  await reader.open('/results');
  await reader.reads(organisation);
});
