import { v4 as uuid } from 'uuid';
import { Browser } from './browser.js';
import type { House } from './house.js';

/** The id of whoever holds a seat. */
export async function holderOf(house: House, seat: string): Promise<string> {
  const rows = await house.app.source.query<{ person: string }[]>(
    'SELECT person_id AS person FROM seats WHERE seat = $1 AND until IS NULL',
    [seat],
  );
  const [row] = rows;
  if (!row) throw new Error(`nobody holds ${seat}`);
  return row.person;
}

/** A browser in which whoever holds a seat is signed in. */
export async function signedIn(house: House, seat: string, browser = new Browser()): Promise<Browser> {
  const json = { person: await holderOf(house, seat) };
  const answer = await browser.send(`${house.app.url}/api/v1/sign-in/demo`, { method: 'POST', json });
  if (answer.status !== 200) throw new Error(await answer.text());
  return browser;
}

/** Sends an act with a key of its own. */
export function act(house: House, browser: Browser, id: string, body: object, headers: object = {}): Promise<Response> {
  return browser.send(`${house.app.url}/api/v1/cases/${id}/events`, {
    method: 'POST',
    json: body,
    headers: { 'idempotency-key': uuid(), ...headers },
  });
}

/** Longer than it is remembered who somebody is. */
export const untilForgotten = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2_100));
