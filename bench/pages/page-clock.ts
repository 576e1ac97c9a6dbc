import type { Page } from 'playwright-core';

/** What happened on a page, in milliseconds since it was asked for. */
export interface PageTimes {
  /** The first text can be read. */
  readonly firstPaint: number;
  /** The largest part of the page is painted. */
  readonly largestPaint: number;
  /** A question can be answered and the form sent: both are drawn, and neither waits for script. */
  readonly usable: number;
  /** Sum of the layout shifts, as browsers count them. */
  readonly shift: number;
}

/** Runs in the browser before anything else of a page. */
const clock = `
  window.pageClock = { usable: 0, largest: 0, shift: 0 };
  const drawn = (selector) => (document.querySelector(selector)?.getBoundingClientRect().height ?? 0) > 0;
  const question = 'main form :is(input:not([type=hidden]), select, textarea)';
  pageClock.isUsable = new Promise((done) => {
    const look = () => {
      if (!drawn(question) || !drawn('main form [type=submit]:not([aria-hidden])')) return requestAnimationFrame(look);
      // The frame after the one in which they were laid out shows them.
      requestAnimationFrame(() => done((pageClock.usable = performance.now())));
    };
    requestAnimationFrame(look);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) pageClock.largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) pageClock.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

/** Has the browser keep the times of every page that is opened from now on. */
export const startClock = (page: Page): Promise<unknown> => page.addInitScript(clock);

/** The times of a page that has come to rest. */
export async function timesOf(page: Page): Promise<PageTimes> {
  await page.evaluate('pageClock.isUsable');
  return page.evaluate<PageTimes>(`({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    largestPaint: pageClock.largest,
    usable: pageClock.usable,
    shift: pageClock.shift,
  })`);
}
