import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readCsv } from '../../apps/api/src/people/exchange/read-csv.js';
import { bodyOf, problem } from '../support/answers.js';
import { House } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
}, 30_000);
afterAll(() => house.close());

const exported = '/api/v1/office/people/export';
const imported = '/api/v1/office/people/import';
const header = 'name,email,seat,since';

test('both are for administrators', async () => {
  problem(await house.get(exported), 'not-signed-in');
  problem(await house.post(imported, {}, { csv: header }), 'not-signed-in');
  for (const seat of ['STAFF-1', 'AUDITOR', 'ALAC-CHAIR']) {
    problem(await house.get(exported, house.as(seat)), 'not-your-role');
    problem(await house.post(imported, house.as(seat), { csv: header }), 'not-your-role');
  }
});

test('every line that is wrong is named, and nothing is done', async () => {
  const before = (await house.get(exported, house.as('ADMIN'))).text;
  const csv = `${header}\nAda Lake,ada@lakeside.example,,\nBen Hill,nonsense,NO-SEAT,\n,x@lakeside.example,,yesterday\n`;
  const answer = await house.post(imported, house.as('ADMIN'), { csv });
  problem(answer, 'invalid-payload');
  const { errors } = bodyOf<{ errors: { pointer: string }[] }>(answer);
  expect(errors.map(({ pointer }) => pointer)).toEqual(
    expect.arrayContaining(['/csv/3/email', '/csv/3/seat', '/csv/4/name', '/csv/4/since']),
  );
  expect(errors.some(({ pointer }) => pointer.startsWith('/csv/2'))).toBe(false);
  for (const body of [{}, { csv: '' }, { csv: 7 }, { csv: header, tryOnly: 'maybe' }, { csv: header, more: 1 }]) {
    problem(await house.post(imported, house.as('ADMIN'), body), 'invalid-payload');
  }
  problem(await house.post(imported, house.as('ADMIN'), { csv: 'name,height\nAda,7\n' }), 'invalid-payload');
  expect((await house.get(exported, house.as('ADMIN'))).text).toBe(before);
});

test('tried it does nothing; taken in it is done once, by whoever did it, and stands in the trail', async () => {
  const csv = `${header}\nAda Lake,ada@lakeside.example,STAFF-77,\n`;
  const counts = { added: 1, changed: 0, filled: 1, ended: 0 };
  expect(bodyOf(await house.post(imported, house.as('ADMIN'), { csv, tryOnly: true }))).toEqual({
    ...counts,
    tried: true,
  });
  expect((await house.get(exported, house.as('ADMIN'))).text).not.toContain('ada@lakeside.example');
  expect(bodyOf(await house.post(imported, house.as('ADMIN'), { csv }))).toEqual({ ...counts, tried: false });
  const again = await house.post(imported, house.as('ADMIN'), { csv });
  expect(bodyOf(again)).toEqual({ added: 0, changed: 0, filled: 0, ended: 0, tried: false });

  const { items } = bodyOf<{ items: { type: string; actor: { seat: string } | null }[] }>(
    await house.get('/api/v1/office/history?seat=STAFF-77', house.as('AUDITOR')),
  );
  expect(items.map(({ type, actor }) => [type, actor?.seat])).toEqual([['seat.filled', 'ADMIN']]);
});

test('the file has everybody, an import takes it again, and who fetched it is on record', async () => {
  const { text, headers } = await house.get(exported, house.as('ADMIN'));
  expect(headers['content-disposition']).toBe('attachment; filename="people.csv"');
  expect(readCsv(text).length).toBeGreaterThan(30);
  const taken = await house.post(imported, house.as('ADMIN'), { csv: text });
  expect(bodyOf(taken)).toEqual({ added: 0, changed: 0, filled: 0, ended: 0, tried: false });
  const { items } = bodyOf<{ items: { people: string[] }[] }>(
    await house.get('/api/v1/readings?what=people&limit=1', house.as('AUDITOR')),
  );
  expect(items[0]?.people.length).toBeGreaterThan(30);
});
