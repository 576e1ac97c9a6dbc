import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { openDraft } from '../../bench/pages/draft.js';
import { openDemoOffice } from '../support/demo-office.js';
import type { DemoOffice } from '../support/demo-office.js';
import { allPages } from './support/all-pages.js';
import type { Shown } from './support/all-pages.js';
import { findChromium } from './support/find-chromium.js';
import { launch } from './support/launch.js';

// Takes a picture of every page in two languages and two widths: for looking at, not for comparing.
const folder = join(import.meta.dirname, '../../screenshots');
const languages = ['en', 'ar'] as const;
const windows = { desktop: 1200, phone: 360 } as const;

const say = (line: string): void => console.error(line);

async function signIn({ request }: BrowserContext, url: string, name: string): Promise<void> {
  const { demoPeople } = (await (await request.get('/api/v1/sign-in')).json()) as {
    demoPeople: { person: string; name: string }[];
  };
  const person = demoPeople.find((one) => one.name === name)?.person;
  await request.post('/api/v1/sign-in/demo', { headers: { origin: url }, data: { person } });
}

async function take(browser: Browser, office: DemoOffice, pages: readonly Shown[], width: number, into: string) {
  const readers = [...new Set(pages.map(({ as }) => as))];
  for (const reader of readers) {
    const context = await browser.newContext({ baseURL: office.url, viewport: { width, height: 900 } });
    if (reader) await signIn(context, office.url, reader);
    const page = await context.newPage();
    for (const { name, path } of pages.filter(({ as }) => as === reader)) {
      for (const language of languages) {
        await page.goto(`/${language}${path === '/' ? '' : path}`);
        await page.screenshot({ path: join(into, `${name}-${language}.png`), fullPage: true });
      }
    }
    await context.close();
  }
}

const browser = await launch(await findChromium(say));
const office = await openDemoOffice();
try {
  rmSync(folder, { recursive: true, force: true });
  const context = await browser.newContext({ baseURL: office.url });
  const { id, applicant } = await openDraft(context, office);
  const pages = await allPages(context.request, id, applicant);
  await context.close();
  for (const [name, width] of Object.entries(windows)) {
    mkdirSync(join(folder, name), { recursive: true });
    await take(browser, office, pages, width, join(folder, name));
  }
  say(`${pages.length * languages.length * Object.keys(windows).length} pictures in ${folder}`);
} finally {
  await office.close();
  await browser.close();
}
