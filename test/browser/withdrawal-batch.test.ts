import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { until } from '../support/processes.js';
import type { House } from '../support/house.js';
import { openProduct } from '../support/product.js';
import type { RunningProduct } from '../support/product.js';
import { Withdrawals } from '../support/withdrawals.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';

jest.setTimeout(180_000);

let house: House<RunningProduct>;
let cases: Withdrawals<RunningProduct>;
let browser: Browser;
let ids: string[];
let names: string[];

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
  cases = new Withdrawals(house);
  ids = [];
  names = [];
  await cases.accreditedNow([0, 1, 2]);
  for (const n of [0, 1, 2]) {
    const als = house.applicant(n);
    const id = await cases.opened(als);
    await cases.noticed(id);
    await cases.answered(id, als);
    ids.push(id);
    names.push(house.applicants[n]?.organisation?.name ?? '');
  }
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

let reader: Reader;
beforeEach(async () => {
  reader = await Reader.arrives(browser, house.app.url);
});
afterEach(() => reader.leaves());

const nameOf = (seat: string): string =>
  house.accounts.find(({ seats }) => seats.some((held) => held.seat === seat))?.name ?? '';
const one = (n: number): string => ids[n] ?? '';
const als = (n: number): string => names[n] ?? '';

test('a member moves for three, another seconds them, a third takes one out: one act each, every ALS shown', async () => {
  const { t } = reader;
  const event = (type: string): string => t(`withdrawal.event.${type}`);
  await reader.signsInAs(nameOf('AF-1'));
  await reader.open(`/cases/${one(0)}`);
  await reader.reads(t('case.withdrawal.title', { number: '1', organisation: als(0) }));
  await reader.follow(event('motion.move'));
  await reader.isAt(event('motion.move'));
  for (const n of [1, 2]) await reader.asked('checkbox', als(n)).check();
  await reader.press(t('case.act.send'));
  await reader.reads(t('case.done.title', { event: event('motion.move') }));
  await reader.look();

  const second = await Reader.arrives(browser, house.app.url);
  await second.signsInAs(nameOf('EU-1'));
  await second.open(`/cases/${one(1)}/act/motion.second`);
  await second.reads(t('case.withdrawal.together.all', { count: 3 }));
  for (const n of [0, 1, 2]) await second.reads(als(n));
  await second.press(t('case.act.send'));
  await second.reads(t('case.done.title', { event: event('motion.second') }));
  await second.look();
  await second.open(`/cases/${one(1)}/act/motion.requestSplit`);
  await second.choose(t('case.field.motion.requestSplit.organisation.label'), als(2));
  await second.press(t('case.act.send'));
  await second.reads(t('case.done.title', { event: event('motion.requestSplit') }));
  await second.look();
  await second.leaves();
  expect((await cases.read(one(2), house.as('EU-1'))).together).toEqual([]);
});

test('one ballot for both that are left, on a small phone and without script', async () => {
  await house.app.clock.wait({ days: 4 });
  const chair = house.as('ALAC-CHAIR');
  let path = '';
  await until(() => {
    void cases.read(one(1)).then((found) => (path = found.path));
    return path === 'readyForVote.waiting';
  });
  await until(() => {
    void cases.read(one(0)).then((found) => (path = found.path));
    return path === 'readyForVote.waiting';
  });
  await cases.act(one(0), chair, 'vote.open', {}, [one(1)]);
  const voter = await Reader.arrives(browser, house.app.url, { width: 320, script: false });
  const { t } = voter;
  await voter.signsInAs(nameOf('AP-1'));
  await voter.open(`/cases/${one(0)}/act/ballot.cast`);
  await voter.reads(t('case.withdrawal.together.all', { count: 2 }));
  await voter.reads(t('case.vote.question.withdrawal', { organisation: als(0) }));
  await voter.reads(als(1));
  await voter.choose(t('case.field.ballot.cast.choice.label'), t('case.field.ballot.cast.choice.words.yes'));
  await voter.press(t('case.act.send'));
  await voter.reads(t('case.done.title', { event: t('withdrawal.event.ballot.cast') }));
  await voter.look();
  await voter.leaves();
  for (const id of [one(0), one(1)]) {
    expect((await cases.read(id)).votes.at(-1)).toMatchObject({ turnout: { recorded: 1 } });
  }
});
