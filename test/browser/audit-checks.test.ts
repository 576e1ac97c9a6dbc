import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import type { House } from '../support/house.js';
import type { RunningProduct } from '../support/product.js';
import { openProduct } from '../support/product.js';
import { launch } from './support/launch.js';
import { Reader } from './support/reader.js';
import type { Reading } from './support/reader.js';

jest.setTimeout(120_000);

let house: House<RunningProduct>;
let browser: Browser;
let id: string;
let early: string;

async function arrives(reading: Reading = {}): Promise<Reader> {
  const reader = await Reader.arrives(browser, house.app.url, reading);
  await reader.signsInAs(house.accounts.find(({ seats }) => seats.some(({ seat }) => seat === 'AUDITOR'))?.name ?? '');
  return reader;
}

/** A minute as it is typed into the page. */
const minute = (instant: unknown, later = 0): string =>
  new Date(Math.ceil(Date.parse(String(instant)) / 60_000) * 60_000 + later).toISOString().slice(0, 16);

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
  id = await house.submitted();
  early = minute((await house.read(id))['at']);
  await house.app.clock.wait({ seconds: 120 });
  await house.act(id, house.as('STAFF-1'), 'application.accept');
  await house.act(id, house.as('STAFF-1'), 'paper.add', {
    title: 'Statutes of the forum',
    kind: 'other',
    isPublic: true,
  });
  await house.send(id, house.as('AF-1'), 'application.accept', {});
}, 60_000);
afterAll(async () => {
  await browser.close();
  await house.close();
});

test.each([{}, { language: 'ar', width: 320, script: false }] as const)(
  'a case as it stood then and as it stands now: %j',
  async (reading) => {
    const reader = await arrives(reading);
    const { t, page } = reader;
    await reader.open('/desk/audit/case');
    await reader.fill(t('audit.filter.number'), '1');
    await reader.hand.type(page.getByLabel(t('audit.case.first')), early);
    await reader.press(t('audit.filter.show'));
    await page.waitForURL(/number=1/);
    await reader.isAt(t('audit.case.title'));
    await reader.reads(t('audit.case.steps', { count: 2 }));
    const state = page.getByRole('row', { name: t('audit.case.part.state') });
    expect(await state.textContent()).toContain(t('accreditation.state.submitted'));
    expect(await state.textContent()).toContain(t('accreditation.state.dueDiligence'));
    await reader.open('/desk/audit/case?number=99');
    await reader.reads(t('audit.case.none'));
    await reader.open('/desk/audit/case?number=x');
    await reader.isTold(t('audit.mistake.number'));
    await reader.open('/desk/audit/case?number=1&since=2001-01-01T00:00');
    await reader.isTold(t('audit.mistake.other'));
    await reader.leaves();
  },
);

test('a chain that nobody touched is intact; one that was tampered with breaks where it was, and the page says so', async () => {
  const reader = await arrives();
  const { t } = reader;
  await reader.open('/desk/audit/case?number=1');
  await reader.reads(t('audit.check.provesNot'));
  await reader.press(t('audit.check.now'));
  await reader.page.waitForURL(/check=true/);
  await reader.reads(t('audit.check.intact'));
  await reader.reads(t('audit.check.replayed'));
  await reader.look();

  const set = (type: string): string =>
    `UPDATE transitions SET type = '${type}' WHERE case_id = '${id}' AND revision = 3`;
  await house.app.ownerQuery('ALTER TABLE transitions DISABLE TRIGGER USER', []);
  await house.app.ownerQuery(set('application.return'), []);
  await reader.press(t('audit.check.again'));
  await reader.reads(t('audit.check.broken', { at: '3' }));
  await reader.reads(t('audit.check.reason.hash-differs'));
  await reader.look();
  await house.app.ownerQuery(set('application.accept'), []);
  await house.app.ownerQuery('ALTER TABLE transitions ENABLE TRIGGER USER', []);
  await reader.press(t('audit.check.again'));
  await reader.reads(t('audit.check.intact'));
  await reader.look();
  await reader.leaves();
});

test('what was refused, read, signed in to and changed: each a list, narrowed, and a file', async () => {
  const reader = await arrives();
  const { t, page } = reader;
  const cell = (name: string): Locator => page.getByRole('cell', { name, exact: true }).first();
  await reader.open('/desk/audit/refused');
  await cell(t('accreditation.event.application.accept')).waitFor();
  await reader.open('/desk/audit/refused?role=ombudsman');
  await reader.reads(t('audit.records.none'));
  await reader.open('/desk/audit/refused?since=yesterday');
  await reader.isTold(t('audit.mistake.since'));
  await reader.open('/desk/audit/readings?what=people');
  await cell(t('audit.readings.kind.people')).waitFor();
  await reader.open('/desk/audit/sign-ins');
  await cell(t('audit.signIns.kind.signedIn')).waitFor();
  const file = page.waitForEvent('download');
  await reader.follow(t('audit.files.json'));
  expect((await file).suggestedFilename()).toBe('sign-ins.json');
  await reader.open('/desk/audit/office');
  await reader.press(t('audit.check.now'));
  await reader.page.waitForURL(/check=true/);
  await reader.reads(t('audit.check.intact'));
  await reader.look();
  await reader.leaves();
});
