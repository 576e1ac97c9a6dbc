import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
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

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
  cases = new Withdrawals(house);
  await cases.accreditedNow([0, 4]);
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
const als = (n: number): { name: string; organisation: string; id: string } => {
  const account = house.applicants[n];
  return {
    name: account?.name ?? '',
    organisation: account?.organisation?.name ?? '',
    id: account?.organisation?.id ?? '',
  };
};

test('the chair of a region asks for a withdrawal; the ALS reads the notice, asks to be heard and responds', async () => {
  const { t, page } = reader;
  const event = (type: string): string => t(`withdrawal.event.${type}`);
  const label = (type: string, field: string): string => t(`case.field.withdrawal.${type}.${field}.label`);
  const { items } = (await house.get(`/api/v1/cases?organisation=${als(0).id}`)).body as { items: { id: string }[] };
  await reader.signsInAs(nameOf('AFRALO-CHAIR'));
  await reader.open(`/cases/${items[0]?.id ?? ''}`);
  await reader.follow(t('case.withdrawal.start.link'));
  await reader.isAt(t('case.withdrawal.start.title'));
  await reader.press(t('case.withdrawal.start.send'));
  await reader.isAt(event('withdrawal.open'));
  await reader.press(t('case.act.send'));
  await reader.isTold(t('case.act.mistake.missing', { label: label('open', 'facts') }));
  const grounds = reader.asked('combobox', label('open', 'ground'));
  await grounds.selectOption({ label: t('case.field.withdrawal.open.ground.words.noContact') });
  await reader.fill(label('open', 'facts'), 'Three letters came back.');
  await reader.press(t('case.act.send'));
  await reader.reads(t('case.done.title', { event: event('withdrawal.open') }));
  await reader.look();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await reader.open('/withdrawals');
  await reader.reads(als(0).organisation);
  await reader.open('/applications?q=nobody');

  await cases.act(id, house.as('STAFF-1'), 'withdrawal.addEvidence');
  await cases.act(id, house.as('ALAC-CHAIR'), 'withdrawal.giveNotice', { grounds: 'Nobody can be reached.' });
  const own = await Reader.arrives(browser, house.app.url, { width: 320 });
  await own.signsInAs(als(0).name);
  await own.open(`/cases/${id}`);
  await own.reads(t('case.withdrawal.title', { number: '1', organisation: als(0).organisation }));
  await own.open(`/cases/${id}/history`);
  await own.reads('Nobody can be reached.');
  await own.open(`/cases/${id}/act/withdrawal.requestHearing`);
  await own.press(t('case.act.send'));
  await own.reads(t('case.done.title', { event: event('withdrawal.requestHearing') }));
  await own.look();
  await own.open(`/cases/${id}/act/withdrawal.respond`);
  await own.fill(t('case.field.withdrawal.respond.response.label'), 'Our secretary has changed.');
  await own.press(t('case.act.send'));
  await own.reads(t('case.done.title', { event: event('withdrawal.respond') }));
  await own.look();
  await own.leaves();
  expect(await cases.read(id)).toMatchObject({ state: 'hearing' });

  // A second request finds the case that is open.
  await reader.open(`/withdrawals/new?organisation=${als(0).id}`);
  await reader.press(t('case.withdrawal.start.send'));
  await reader.reads(t('case.withdrawal.start.open'));
  await reader.look();
});

test('an ALS leaves: one representative declares in Arabic, another confirms without script, staff acknowledges', async () => {
  const second = await cases.secondOf({ organisation: als(4).id }, 0);
  const first = await Reader.arrives(browser, house.app.url, { language: 'ar' });
  await first.signsInAs(als(4).name);
  await first.open(`/withdrawals/new?organisation=${als(4).id}`);
  await first.press(first.t('case.withdrawal.start.leaveSend'));
  await first.isAt(first.t('withdrawal.event.exit.declare'));
  await first.press(first.t('case.act.send'));
  await first.reads(first.t('case.done.title', { event: first.t('withdrawal.event.exit.declare') }));
  await first.look();
  const id = new URL(first.page.url()).pathname.split('/').at(-1) ?? '';
  await first.leaves();
  expect(second['acting-seat']).toBe(als(4).id);

  const other = await Reader.arrives(browser, house.app.url, { script: false });
  const { t } = other;
  await other.signsInAs(als(0).name);
  await other.open(`/cases/${id}/act/exit.confirm`);
  await other.press(t('case.act.send'));
  await other.reads(t('case.done.title', { event: t('withdrawal.event.exit.confirm') }));
  await other.look();
  await other.leaves();

  await cases.act(id, house.as('STAFF-1'), 'exit.acknowledge', {});
  await reader.open(`/cases/${id}`);
  await reader.reads(reader.t('case.withdrawal.leaving', { organisation: als(4).organisation }));
  await reader.open(`/register/${als(4).id}`);
  await reader.reads(reader.t('register.state.left'));
  for (const path of ['/how-it-works?procedure=withdrawal', '/rules?procedure=withdrawal', '/withdrawals']) {
    await reader.open(path);
  }
});
