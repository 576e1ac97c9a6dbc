import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ContactLetters } from '../../apps/api/src/register/contacts/contact-letters.js';
import { House } from '../support/house.js';

let house: House;
let als: string;

const enter = `
  INSERT INTO register_entries (organisation_id, number, name, country, region, entered_at, state_since)
  SELECT id, 1, name, 'KE', 'AFRALO', clock_timestamp(), clock_timestamp() FROM organisations WHERE id = $1`;

beforeAll(async () => {
  house = await House.open();
  als = house.applicant(0).organisation;
  await house.app.ownerQuery(enter, [als]);
  const email = `INSERT INTO person_emails (email, person_id, is_primary)
    SELECT 'first@als.example', person_id, true FROM representatives
    WHERE organisation_id = $1 AND kind = 'primary' ON CONFLICT DO NOTHING`;
  await house.app.ownerQuery(email, [als]);
}, 60_000);
afterAll(() => house.close());

const look = (): Promise<boolean> => house.app.application.get(ContactLetters, { strict: false }).look();

/** Letters that lead to the page of the ALS. */
async function letters(): Promise<number> {
  const folder = join(house.app.config.dataDir, 'outbox');
  const files = await readdir(folder).catch(() => []);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const bodies = texts.map((text) =>
    text
      .split(/\r?\n\r?\n/)
      .map((part) => Buffer.from(part.replaceAll(/\s/g, ''), 'base64').toString())
      .join('\n'),
  );
  return bodies.filter((body) => body.includes(`/register/${als}/duties`)).length;
}

test('nobody is asked before a year is over', async () => {
  await look();
  await house.app.clock.wait({ days: 300 });
  await look();
  expect(await letters()).toBe(0);
});

test('after a year its representatives are asked, once, and again after a month', async () => {
  await house.app.clock.wait({ days: 70 });
  await look();
  const first = await letters();
  expect(first).toBeGreaterThan(0);
  await look();
  expect(await letters()).toBe(first);
  await house.app.clock.wait({ days: 31 });
  await look();
  expect(await letters()).toBe(2 * first);
});

test('who has confirmed is not asked for another year', async () => {
  const answer = await house.post(`/api/v1/register/${als}/contacts/confirm`, house.applicant(0), {});
  expect(answer.status).toBe(200);
  const before = await letters();
  await house.app.clock.wait({ days: 200 });
  await look();
  expect(await letters()).toBe(before);
});
