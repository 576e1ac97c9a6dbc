import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaseListDto } from '../../apps/api/src/cases/dto/case-list.dto.js';
import { poolOf } from '../../apps/api/src/database/pool.js';
import { bodyOf, problem } from '../support/answers.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';

let house: House;
let ids: string[];
let draft: string;

const names = ['Lakeside Internet Users Forum', 'Общество Интернета Москва', '100%_sure \\ Forum'];

beforeAll(async () => {
  house = await House.open();
  ids = [];
  for (const [n, name] of names.entries()) {
    const { organisation } = house.applicant(n);
    await house.app.ownerQuery('UPDATE organisations SET name = $2 WHERE id = $1', [organisation, name]);
    ids.push(await house.submitted(house.applicant(n)));
  }
  draft = await house.draft(house.applicant(3));
  const { organisation } = house.applicant(3);
  await house.app.ownerQuery(`UPDATE organisations SET name = 'Lakeside Secret Plans' WHERE id = $1`, [organisation]);
}, 30_000);
afterAll(() => house.close());

const search = async (q: string, who: Headers = {}, more = ''): Promise<CaseListDto> => {
  const answer = await house.get(`/api/v1/cases?q=${encodeURIComponent(q)}${more}`, who);
  expect(answer.status).toBe(200);
  return bodyOf<CaseListDto>(answer);
};
const found = async (q: string, who?: Headers): Promise<string[]> => (await search(q, who)).items.map(({ id }) => id);

describe('what is refused', () => {
  test.each(['?q=', '?q=%20', `?q=${'x'.repeat(201)}`, '?q=a%00b', '?q=a&q=b', '?count=yes'])('%s', async (query) => {
    problem(await house.get(`/api/v1/cases${query}`), 'invalid-payload');
  });
});

describe('nobody finds or counts what they may not open', () => {
  test.each([
    ['the public', () => ({})],
    ['a member', () => house.as('AF-1')],
    ['another applicant', () => house.applicant(0)],
    ['an administrator', () => house.as('ADMIN')],
  ] as const)('a draft is not there for %s', async (_, who) => {
    expect(await found('secret plans', who())).toEqual([]);
    expect((await search('lakeside', who(), '&count=true')).total).toBe(1);
    const all = bodyOf<CaseListDto>(await house.get('/api/v1/cases?count=true&limit=1', who()));
    expect([all.total, all.items.length]).toEqual([3, 1]);
  });

  test('but for its applicant, staff and auditors', async () => {
    for (const who of [house.applicant(3), house.as('STAFF-1'), house.as('AUDITOR')]) {
      expect(await found('plans secret', who)).toEqual([draft]);
      const answer = bodyOf<CaseListDto>(await house.get('/api/v1/cases?count=true', who));
      expect(answer.total).toBe(answer.items.length);
    }
  });

  test('whatever is looked for, the public is shown submitted cases alone, and the count is that of what is shown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), async (q) => {
        const answer = await house.get(`/api/v1/cases?count=true&q=${encodeURIComponent(q)}`);
        if (answer.status !== 200) return void problem(answer, 'invalid-payload');
        const { items, total } = bodyOf<CaseListDto>(answer);
        expect(total).toBe(items.length);
        expect(items.every(({ id }) => ids.includes(id))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('words', () => {
  test.each([
    ['forum', [2, 0]],
    ['FORUM users', [0]],
    ['orum', [2, 0]],
    ['forum nowhere', []],
    ['  internet   lakeside ', [0]],
    ['москва', [1]],
    ['ИНТЕРНЕТ', [1]],
    ['100%', [2]],
    ['%_', [2]],
    ['\\', [2]],
    ['l%e', []],
    ["'; --", []],
  ] as const)('%s', async (q, expected) => {
    expect(await found(q)).toEqual(expected.map((n) => ids[n]));
  });

  test('the number of the application, with and without its sign', async () => {
    expect(await found('2')).toEqual([ids[1]]);
    expect(await found('#3')).toEqual([ids[2]]);
    expect(await found('100')).toEqual([ids[2]]);
    expect(await found('999999999')).toEqual([]);
  });

  test('with other filters, in pages, and counted only when that is asked for', async () => {
    const first = await search('forum', {}, '&limit=1&count=true&open=true');
    expect([first.total, first.items.map(({ id }) => id)]).toEqual([2, [ids[2]]]);
    const second = await search('forum', {}, `&limit=1&open=true&cursor=${first.next}`);
    expect([second.total, second.next, second.items.map(({ id }) => id)]).toEqual([null, null, [ids[0]]]);
    expect((await search('forum', {}, '&region=EURALO&count=true')).total).toBe(0);
    expect((await search('forum', house.applicant(0), '&mine=true&count=true')).total).toBe(1);
    expect((await search('forum', {}, '&order=due&count=true')).total).toBe(2);
  });
});

test('an index serves parts of words', async () => {
  const client = await poolOf(house.app.source).connect();
  try {
    await client.query('BEGIN; SET LOCAL enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT id FROM organisations WHERE name ILIKE '%lakeside%'`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('organisations_by_name');
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});
