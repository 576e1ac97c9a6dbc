import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { House } from '../support/house.js';
import type { RunningProduct } from '../support/product.js';
import { openProduct } from '../support/product.js';
import { launch } from './support/launch.js';
import { pathInNewestLetter } from './support/letters.js';
import { Reader } from './support/reader.js';
import type { Reading } from './support/reader.js';

jest.setTimeout(120_000);

let house: House<RunningProduct>;
let browser: Browser;

beforeAll(async () => {
  [house, browser] = await Promise.all([openProduct(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await house.close();
});

const arrives = (reading: Reading = {}): Promise<Reader> => Reader.arrives(browser, house.app.url, reading);
const isolated = (text: string): string => `\u2068${text}\u2069`;
const at = (reader: Reader): string => reader.page.url().slice(house.app.url.length);
const letter = (): Promise<string> => pathInNewestLetter(house.app.dataDir);

/** Chooses somebody on the page for signing in, which is open. */
async function chooses({ page }: Reader, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
}

async function asksForLink(reader: Reader, email: string): Promise<void> {
  const { t, page } = reader;
  await page.getByLabel(t('account.signIn.link.email')).fill(email);
  await reader.press(t('account.signIn.link.button'));
}

describe('a link by e-mail', () => {
  test.each([[{}], [{ language: 'ar', script: false, width: 320, scheme: 'dark' }]] as const)(
    'is looked at, used once, and leads where its reader was going: %j',
    async (reading) => {
      const reader = await arrives(reading);
      const { t, page } = reader;
      const email = `link-${reader.language}@lakeside.example`;
      await reader.open(`/sign-in?returnTo=/${reader.language}/account`);
      await asksForLink(reader, 'nonsense');
      await reader.reads(t('shell.form.mistakes'));
      await reader.look();
      expect(await page.getByLabel(t('account.signIn.link.email')).inputValue()).toBe('nonsense');
      await asksForLink(reader, email);
      await reader.isAt(t('account.signIn.sent.title'));

      const link = await letter();
      expect(link).toMatch(new RegExp(`^/${reader.language}/sign-in/link\\?token=`));
      for (const _ of ['a program that checks letters', 'its reader']) {
        await page.goto(link);
        await reader.isAt(t('account.link.title', { email: isolated(email) }));
      }
      await reader.press(t('account.link.button'));
      await reader.reads(t('shell.form.mistakes'));
      await reader.look();
      await page.getByLabel(t('account.link.name')).fill('Nadia Lake');
      await reader.press(t('account.link.button'));
      await reader.isAt(t('account.account.title'));
      await page.goto(link);
      await reader.isAt(t('account.link.over.title'));
      await reader.leaves();
    },
  );

  test('that is too old, or was cut off on its way, says so and offers another one', async () => {
    const reader = await arrives();
    await reader.open('/sign-in');
    await asksForLink(reader, 'slow@lakeside.example');
    await reader.isAt(reader.t('account.signIn.sent.title'));
    const link = await letter();
    await house.app.clock.wait({ seconds: 16 * 60 });
    for (const path of [link, link.slice(0, -5), '/en/sign-in/link']) {
      await reader.page.goto(path);
      await reader.isAt(reader.t('account.link.over.title'));
    }
    await reader.follow(reader.t('account.link.over.again'));
    await reader.isAt(reader.t('account.signIn.title'));
    await reader.leaves();
  });
});

test('an address without a language leads to the reader’s', async () => {
  const reader = await arrives();
  const leadTo = (language: string): Promise<(string | undefined)[]> =>
    Promise.all(
      ['/cases/7', '/sign-in/link?token=x', '/invitations/accept?token=x', '/sign-in?refused=too-busy'].map(
        async (path) => {
          const asked = { headers: { 'accept-language': language }, maxRedirects: 0 };
          const { location } = (await reader.context.request.get(path, asked)).headers();
          return location?.replace(path, '');
        },
      ),
    );
  expect(await leadTo('fr-CA, en;q=0.5')).toEqual(['/fr', '/fr', '/fr', '/fr']);
  await reader.open('/sign-in');
  await chooses(reader, 'Hanna Vestergard');
  await reader.isAt(reader.t('desk.tasks.title'));
  // What somebody has chosen for their letters says more than what their browser asks for.
  expect(await leadTo('fr-CA, en;q=0.5')).toEqual(['/en', '/en', '/en', '/en']);
  await reader.leaves();
});

test('nobody is sent to another site after signing in; signing out takes the pages away', async () => {
  const reader = await arrives();
  const { t, page } = reader;
  await reader.open('/sign-in?returnTo=//evil.example/');
  await chooses(reader, 'Hanna Vestergard');
  await reader.isAt(t('desk.tasks.title'));
  expect(at(reader)).toBe('/en/desk');
  await page.goto('/en/sign-out');
  await reader.isAt(t('public.home.title'));
  expect(await page.getByText('Hanna Vestergard').count()).toBe(1);

  await page.getByText('Hanna Vestergard').click();
  await reader.press(t('shell.signOut'));
  await reader.reads(t('account.signIn.signedOut'));
  await reader.look();
  await page.goto('/en/account/sessions');
  await reader.isAt(t('account.signIn.title'));
  expect(at(reader)).toBe('/en/sign-in?returnTo=%2Fen%2Faccount%2Fsessions');
  await reader.leaves();
});

test('who speaks for an organisation: invited, accepted, put first, and gone', async () => {
  const reader = await arrives({ width: 360 });
  const { t, page } = reader;
  const [applicant] = house.applicants;
  const organisation = applicant?.organisation?.name ?? '';
  await reader.open('/sign-in');
  await chooses(reader, applicant?.name ?? '');
  await reader.isAt(t('account.my.title'));
  await reader.open('/account');
  await reader.follow(t('account.account.organisations.who', { name: isolated(organisation) }));
  await reader.isAt(organisation);
  await reader.press(t('account.representatives.invite.button'));
  await reader.reads(t('account.mistake.kind'));
  await reader.look();
  await page.getByLabel(t('account.representatives.invite.email')).fill('friend@lakeside.example');
  await page.getByRole('radio', { name: t('account.kind.secondary') }).check();
  await page.getByLabel(t('account.representatives.invite.language')).selectOption('ar');
  await reader.press(t('account.representatives.invite.button'));
  await reader.reads(t('account.representatives.done.invited'));
  await reader.look();

  const friend = await arrives({ language: 'ar', script: false });
  const link = await letter();
  await friend.page.goto(link);
  await friend.isAt(friend.t('account.invitation.title', { organisation: isolated(organisation) }));
  await friend.page.getByLabel(friend.t('account.invitation.name')).fill('Friend Lake');
  await friend.press(friend.t('account.invitation.button'));
  await friend.isAt(friend.t('account.invitation.done.title'));
  await friend.page.goto(link);
  await friend.isAt(friend.t('account.invitation.over.title'));
  await friend.leaves();

  await page.reload();
  await reader.isAt(organisation);
  await reader.press(`${t('account.representatives.makePrimary')} Friend Lake`);
  await reader.reads(t('account.representatives.done.primary'));
  await reader.look();
  await reader.press(`${t('account.representatives.end')} ${applicant?.name ?? ''}`);
  await reader.isAt(t('account.account.title'));
  expect(await page.getByText(organisation).count()).toBe(0);
  await reader.leaves();
});

test('where one is signed in is shown, and ended', async () => {
  const readers = [await arrives(), await arrives({ width: 320 }), await arrives()] as const;
  for (const reader of readers) {
    await reader.open('/sign-in');
    await chooses(reader, 'Samuel Ashgrove');
    await reader.isAt(reader.t('desk.tasks.title'));
  }
  const [, reader] = readers;
  const { t } = reader;
  await reader.open('/account/sessions');
  await reader.press(t('account.sessions.endOthers'));
  await reader.reads(t('account.sessions.ended', { count: 2 }));
  await reader.reads(t('account.sessions.only'));
  await reader.look();
  for (const one of readers) await one.leaves();
});

test('offline nothing that was typed is lost, and the page stays', async () => {
  const reader = await arrives({ width: 320 });
  const { t, page, context } = reader;
  await reader.open('/sign-in');
  await page.getByLabel(t('account.signIn.link.email')).fill('typed@lakeside.example');
  await context.setOffline(true);
  await reader.press(t('account.signIn.link.button'));
  await reader.reads(t('shell.offline'));
  await reader.follow(t('shell.product'));
  expect(at(reader)).toBe('/en/sign-in');
  expect(await page.getByLabel(t('account.signIn.link.email')).inputValue()).toBe('typed@lakeside.example');
  await reader.look();
  await context.setOffline(false);
  await reader.press(t('account.signIn.link.button'));
  await reader.isAt(t('account.signIn.sent.title'));
  await reader.leaves();
});

test('without script the pages have the colours of the device from the second one on', async () => {
  const reader = await arrives({ scheme: 'dark', script: false });
  const scheme = (): Promise<string | null> => reader.page.locator('html').getAttribute('data-mantine-color-scheme');
  await reader.open('/sign-in');
  await reader.open('/');
  expect(await scheme()).toBe('dark');
  await reader.press(reader.t('shell.colours.light'));
  expect(await scheme()).toBe('light');
  await reader.look();
  await reader.leaves();
});
