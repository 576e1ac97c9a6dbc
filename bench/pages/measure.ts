import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { DemoOffice } from '../../test/support/demo-office.js';
import { openDraft } from './draft.js';
import { startClock, timesOf } from './page-clock.js';
import { slowDown } from './slow-link.js';
import { Traffic } from './traffic.js';

/** What somebody waits for. */
export type PageName = 'first' | 'saved' | 'savedWithoutScript';

/** What one page took: milliseconds and bytes. */
export interface Taken {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly usable: number;
  readonly bytesBeforeUsable: number;
  readonly bytes: number;
  readonly shift: number;
}

const saveButton = 'main form [type=submit][value=next]:not([aria-hidden])';

interface Visit {
  readonly page: Page;
  readonly traffic: Traffic;
  readonly cdp: CDPSession;
}

async function visit(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await startClock(page);
  const traffic = new Traffic(cdp);
  await slowDown(cdp);
  return { page, traffic, cdp };
}

async function loaded({ page, traffic }: Visit): Promise<Taken> {
  await page.waitForLoadState('networkidle');
  const times = await timesOf(page);
  return { ...times, bytesBeforeUsable: traffic.bytes(times.usable), bytes: traffic.bytes() };
}

/** From the click until the next questions stand there, where the page is changed by script. */
async function saved({ page, traffic }: Visit): Promise<Taken> {
  traffic.restart();
  await page.evaluate(`{
    pageClock.shift = 0;
    const before = document.querySelector('h1').textContent;
    pageClock.hasChanged = new Promise((done) => {
      const look = () => {
        if (document.querySelector('h1').textContent === before) return requestAnimationFrame(look);
        requestAnimationFrame(() => done((pageClock.changed = performance.now())));
      };
      document.querySelector(${JSON.stringify(saveButton)}).addEventListener('click', () => {
        pageClock.clicked = performance.now();
        requestAnimationFrame(look);
      });
    });
    'What is awaited here is not yet the change.';
  }`);
  await page.locator(saveButton).first().click();
  await page.evaluate('pageClock.hasChanged');
  const bytes = traffic.bytes();
  const [took, shift] = await page.evaluate<[number, number]>(
    '[pageClock.changed - pageClock.clicked, pageClock.shift]',
  );
  return { firstPaint: took, largestPaint: took, usable: took, bytesBeforeUsable: bytes, bytes, shift };
}

/** The form is sent and the next page read as browsers do by themselves. */
async function savedWithoutScript(visited: Visit): Promise<Taken> {
  const { page, traffic, cdp } = visited;
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.reload();
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: false });
  traffic.restart();
  const before = page.url();
  await page.locator(saveButton).first().click();
  await page.waitForURL((url) => url.href !== before, { waitUntil: 'load' });
  return loaded(visited);
}

/** One round: somebody who has never been here opens a form, saves its first part, and saves the next without script. */
export async function measureOnce(browser: Browser, office: DemoOffice): Promise<Record<PageName, Taken>> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  context.setDefaultTimeout(60_000);
  try {
    const { id } = await openDraft(context, office);
    const visited = await visit(context);
    await visited.page.goto(`${office.url}/en/apply/${id}/organisation`);
    const first = await loaded(visited);
    return { first, saved: await saved(visited), savedWithoutScript: await savedWithoutScript(visited) };
  } finally {
    await context.close();
  }
}
