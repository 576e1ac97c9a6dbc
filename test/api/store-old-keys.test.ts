import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { forgetKeys } from '../../apps/api/src/idempotency/forget-keys.js';
import { Office, request } from '../support/office.js';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const note = { type: 'note.add', payload: { audience: 'internal', text: 'Once.' } };
const age = (key: string, days: number): Promise<unknown> =>
  office.owner.query(
    'UPDATE idempotency SET created_at = clock_timestamp() - make_interval(days => $2) WHERE key = $1',
    [key, days],
  );
const kept = async (): Promise<string[]> =>
  (await office.database.query<{ key: string }[]>('SELECT key FROM idempotency')).map(({ key }) => key);

test('a key is remembered for its days; afterwards the same request is a new act', async () => {
  const { id } = await office.submitted();
  const sent = { ...request(), idempotencyKey: 'a note' };
  const first = await office.cases.act(office.staff, id, note, sent);
  await age('a note', 29);
  expect(await forgetKeys(office.pool, 30, 1000)).toBe(0);
  expect((await office.cases.act(office.staff, id, note, sent)).revision).toBe(first.revision);
  await age('a note', 31);
  expect(await forgetKeys(office.pool, 30, 1000)).toBe(1);
  expect((await office.cases.act(office.staff, id, note, sent)).revision).toBe(first.revision + 1);
});

test('a key of today stays, whoever asks and however', async () => {
  const { id } = await office.submitted();
  await office.cases.act(office.staff, id, note, { ...request(), idempotencyKey: 'of today' });
  await forgetKeys(office.pool, 0, 1000);
  await forgetKeys(office.pool, -9, 1000);
  expect(await kept()).toContain('of today');
});

test('a few at a time, the old ones only, and two at once do not disturb each other', async () => {
  const { id } = await office.submitted();
  const keys = Array.from({ length: 9 }, (_, i) => `old ${i}`);
  for (const key of keys) {
    await office.cases.act(office.staff, id, note, { ...request(), idempotencyKey: key });
    await age(key, 40);
  }
  const young = (await kept()).filter((key) => !keys.includes(key)).sort();
  expect(await forgetKeys(office.pool, 30, 3)).toBe(3);
  const both = await Promise.all([1, 2].map(() => forgetKeys(office.pool, 30, 3)));
  expect(both.reduce((sum, n) => sum + n, 0)).toBe(
    keys.length - 3 - (await kept()).filter((key) => keys.includes(key)).length,
  );
  while ((await forgetKeys(office.pool, 30, 3)) > 0);
  expect((await kept()).sort()).toEqual(young);
});
