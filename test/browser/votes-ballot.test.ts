import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { until } from '../support/processes.js';
import type { House } from '../support/house.js';
import { openProduct } from '../support/product.js';
import type { RunningProduct } from '../support/product.js';
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

const choice = 'case.field.ballot.cast.choice.label';
const word = (vote: string): string => `case.field.ballot.cast.choice.words.${vote}`;

const recorded = async (seat: string, id: string): Promise<unknown> => {
  const answer = await house.get(`/api/v1/own-votes?case=${id}`, house.as(seat));
  return (answer.body as { items: { recorded: { choice: string } | null }[] }).items[0]?.recorded?.choice;
};

/** Lets days go by until the product itself has acted on what was due. */
async function daysLater(id: string, state: RegExp): Promise<void> {
  await house.app.clock.wait({ days: 6 });
  let path = '';
  await until(() => {
    void house.read(id).then((found) => (path = found.path));
    return state.test(path);
  });
}

test('where no vote waits the desk says so, in Arabic on a phone and without script; it is for members', async () => {
  for (const reading of [{ language: 'ar', width: 320 }, { script: false }] as const) {
    const reader = await arrives('ALAC-CHAIR', reading);
    await reader.open('/desk/votes');
    await reader.reads(reader.t('votes.desk.none'));
    await reader.reads(reader.t('votes.desk.forChairNone'));
    await reader.leaves();
  }
  const other = await arrives('STAFF-1');
  await other.open('/desk/votes');
  await other.isAt(other.t('shell.problem.forbidden.title'));
  await other.leaves();
});

test('a ballot by keyboard, its confirmation, and its change', async () => {
  const id = await house.voting(house.applicant(0));
  const reader = await arrives('AF-1', { keyboard: true });
  const { t } = reader;
  await reader.open('/desk/votes');
  await reader.hand.press(reader.page.getByRole('link', { name: t('votes.open.waiting') }));
  for (const part of ['Two newsletters seen.', 'Discussed on the monthly call.']) await reader.reads(part);
  await reader.look();

  await reader.press(t('case.act.send'));
  await reader.isTold(t('case.act.mistake.choose', { label: t(choice) }));
  await reader.choose(t(choice), t(word('yes')));
  await reader.fill(t('case.field.ballot.cast.reason.label'), 'They hold open meetings.');
  await reader.press(t('case.act.send'));
  await reader.reads(t('votes.recorded.change'));
  await reader.look();
  expect(await recorded('AF-1', id)).toBe('yes');

  expect(await reader.asked('textbox', t('case.field.ballot.cast.reason.label')).inputValue()).toContain('open');
  await reader.choose(t(choice), t(word('no')));
  await reader.press(t('case.act.send'));
  await reader.page.locator('section:has(#own) strong', { hasText: t('case.vote.choice.no') }).waitFor();
  await reader.look();
  expect(await recorded('AF-1', id)).toBe('no');
  await reader.leaves();
});

test('a member who steps aside sees nothing of it any more: no papers, no discussion, not how it goes', async () => {
  const id = await house.voting(house.applicant(1));
  await house.act(id, house.as('STAFF-1'), 'note.add', { audience: 'internal', text: 'The contact was called.' });
  await house.act(id, house.as('AF-3'), 'ballot.cast');
  const reader = await arrives('AF-3', { width: 320, script: false });
  const { t, page } = reader;
  await reader.open(`/desk/votes/${id}`);
  await reader.reads('The contact was called.');
  await reader.follow(t('accreditation.event.ballot.recuse'));
  await reader.isAt(t('accreditation.event.ballot.recuse'));
  const confirm = reader.asked('checkbox', t('case.act.confirm'));
  if ((await confirm.count()) > 0) await reader.hand.pick(confirm);
  await reader.press(t('case.act.send'));
  await reader.reads(t('case.conflict.recusedTitle'));
  await reader.look();

  await reader.open(`/desk/votes/${id}`);
  await reader.reads(t('case.conflict.recusedTitle'));
  const shown = await page.locator('main').innerText();
  for (const closed of ['The contact was called.', 'Two newsletters seen.', 'Discussed on']) {
    expect(shown).not.toContain(closed);
  }
  expect(await page.locator('main').locator('meter, input').count()).toBe(0);
  await reader.open('/desk/votes');
  await reader.reads(t('votes.desk.aside'));
  expect(await page.locator('main').innerText()).not.toContain(t('votes.recorded.choice'));
  await reader.leaves();
});

test('the Chair reminds, sees who has not voted, and repeats a vote in which too few voted', async () => {
  const id = await house.voting(house.applicant(2));
  await house.act(id, house.as('AF-1'), 'ballot.cast');
  const reader = await arrives('ALAC-CHAIR');
  const { t } = reader;
  await reader.open(`/desk/votes/${id}`);
  await reader.reads(t('votes.chair.notVoted', { count: 14 }));
  await reader.follow(t('accreditation.event.vote.remind'));
  await reader.isAt(t('accreditation.event.vote.remind'));
  await reader.press(t('case.act.send'));
  await reader.reads(t('case.done.title', { event: t('accreditation.event.vote.remind') }));
  await reader.look();
  expect((await house.read(id, house.as('ALAC-CHAIR'))).actions.map(({ event }) => event)).not.toContain('vote.remind');

  await reader.leaves();

  await daysLater(id, /inquorate/);
  // A session does not last as long as a vote.
  const later = await arrives('ALAC-CHAIR');
  await later.open('/desk/votes');
  await later.reads(t('votes.desk.forChairText'));
  await later.open(`/desk/votes/${id}`);
  await later.follow(t('accreditation.event.vote.reopen'));
  await later.isAt(t('accreditation.event.vote.reopen'));
  await later.press(t('case.act.send'));
  await later.reads(t('case.done.title', { event: t('accreditation.event.vote.reopen') }));
  await later.look();
  expect(await house.read(id)).toMatchObject({ path: 'vote.open' });
  await later.leaves();
});

test('who voted how in a non-public vote is shown to the Chair after the close, on request, with a record', async () => {
  const id = await house.voting(house.applicant(3));
  await house.act(id, house.as('EU-3'), 'ballot.requestNonPublic');
  for (const seat of house.members.slice(0, 9)) {
    await house.act(id, house.as(seat), 'ballot.cast', { choice: 'no', reason: `As ${seat} said.` });
  }
  await daysLater(id, /^notAccredited/);
  const reader = await arrives('ALAC-CHAIR');
  const { t, page } = reader;
  await reader.open(`/desk/votes/${id}`);
  expect(await page.locator('main').innerText()).not.toContain('As AF-1 said.');
  await reader.follow(t('votes.choices.title'));
  await reader.isAt(t('votes.choices.title'));
  await reader.reads(t('votes.choices.recordedText'));
  const readings = async (): Promise<string> =>
    (await house.get('/api/v1/readings?limit=100', house.as('AUDITOR'))).text;
  expect(await readings()).not.toContain('"ballots"');
  await reader.press(t('votes.choices.show'));
  await reader.reads('As AF-1 said.');
  await reader.look();
  expect(await readings()).toContain('"ballots"');
  await reader.leaves();

  const member = await arrives('AP-1');
  await member.open(`/desk/votes/${id}/choices?reveal=true`);
  await member.isAt(member.t('shell.problem.forbidden.title'));
  await member.leaves();
});
