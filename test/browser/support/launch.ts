import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Nothing but what the tests ask for goes out to the network. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a browser.
 * @param path of its program; the one that was found for the run of tests where left out
 */
export function launch(path = process.env['ALS_CHROMIUM'] ?? ''): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: path, headless: true, args: [...quiet, ...asRoot] });
}
