import type { Browser } from 'playwright-core';
import type { House } from '../../support/house.js';
import type { RunningProduct } from '../../support/product.js';
import { Reader } from './reader.js';
import type { Reading } from './reader.js';

/** Somebody of the demonstration, by one of their seats, at a browser of their own. */
export async function arrivesIn(
  browser: Browser,
  house: House<RunningProduct>,
  seat: string,
  reading: Reading = {},
): Promise<Reader> {
  const held = house.accounts.find(({ seats }) => seats.some((one) => one.seat === seat));
  const reader = await Reader.arrives(browser, house.app.url, reading);
  await reader.signsInAs(held?.name ?? '');
  return reader;
}
