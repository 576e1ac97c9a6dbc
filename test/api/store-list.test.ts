import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mayReadCase } from '../../apps/api/src/cases/reading.js';
import type { CaseFilter, CaseSummary } from '../../apps/api/src/cases/case-list.js';
import type { Actor, Ralo } from '../../workflows/shared/roles.js';
import { Office } from '../support/office.js';
import { PastCase } from '../support/past-case.js';
import { problem } from '../support/problem.js';

let office: Office;
let late: PastCase;
let mine: { id: string; applicant: Actor };
let draft: { id: string; applicant: Actor };

beforeAll(async () => {
  office = await Office.open();
  late = await PastCase.open(office, 20);
  await late.act(late.applicant, 'application.submit');
  mine = await office.submitted();
  draft = await office.draft();
  await office.voting();
  const withdrawn = await office.submitted();
  await office.act(withdrawn.applicant, withdrawn.id, 'application.withdraw');
});

afterAll(() => office.close());

const list = async (readers: readonly Actor[], filter: CaseFilter = {}): Promise<readonly CaseSummary[]> =>
  (await office.list.list(readers, filter, { limit: 100, cursor: null })).items;

const ids = (items: readonly CaseSummary[]): string[] => items.map(({ id }) => id);

test('a case as a list shows it', async () => {
  const [found] = (await list([], {})).filter(({ id }) => id === mine.id);
  expect(found).toMatchObject({
    procedure: 'accreditation',
    version: '1',
    organisation: { id: mine.applicant.organisation, name: 'Lakeside Internet Users Forum' },
    state: 'submitted',
    phase: 'application',
    region: 'AFRALO',
    country: 'KE',
    overdue: false,
    open: true,
    turn: ['staff'],
    revision: 2,
  });
  const { view, openedAt, updatedAt, number } = await office.reader.read([], mine.id);
  expect(found).toMatchObject({ due: view.due?.at, state: view.state, openedAt, updatedAt, number });
});

test('filters', async () => {
  const all = await list([office.staff]);
  const by = (fits: (one: CaseSummary) => boolean): string[] => ids(all.filter(fits));
  expect(ids(all)).toHaveLength(5);
  expect(ids(await list([office.staff], { state: 'submitted' }))).toEqual(by(({ state }) => state === 'submitted'));
  expect(ids(await list([office.staff], { phase: 'vote' }))).toHaveLength(1);
  expect(ids(await list([office.staff], { region: 'EURALO' }))).toEqual([]);
  expect(ids(await list([office.staff], { region: 'AFRALO' }))).toHaveLength(4);
  expect(ids(await list([office.staff], { open: true }))).toEqual(by(({ open }) => open));
  expect(ids(await list([office.staff], { open: false }))).toHaveLength(1);
  expect(ids(await list([office.staff], { organisation: mine.applicant.organisation ?? '' }))).toEqual([mine.id]);
  const { number } = await office.reader.read([office.staff], mine.id);
  expect(ids(await list([office.staff], { number: number ?? -1 }))).toEqual([mine.id]);
  expect(ids(await list([office.staff], { procedure: 'withdrawal' }))).toEqual([]);
});

test('by a part of the name, or by the number: what a pattern would read as a wildcard is a letter', async () => {
  const { number } = await office.reader.read([office.staff], mine.id);
  expect(ids(await list([office.staff], { q: String(number) }))).toEqual([mine.id]);
  expect(ids(await list([office.staff], { q: ' LAKEside internet ' }))).toHaveLength(4);
  for (const q of ['%', '_', '\\', 'Lakeside%Forum', 'L_keside', "' OR true --", '-1', '1e3']) {
    expect([q, ids(await list([office.staff], { q }))]).toEqual([q, []]);
  }
  expect(ids(await list([], { q: 'Lakeside' }))).not.toContain(draft.id);
});

test('overdue by the database’s clock, and in the order of what is due', async () => {
  const overdue = await list([office.staff], { overdue: true });
  expect(ids(overdue)).toEqual([late.id]);
  expect(overdue[0]?.overdue).toBe(true);
  expect((await office.reader.read([office.staff], late.id)).view.overdue).toBe(true);
  expect(ids(await list([office.staff], { overdue: false }))).toHaveLength(4);
  const due = (await list([office.staff], { order: 'due' })).map((one) => one.due ?? 0);
  expect(due).toHaveLength(4);
  expect(due).toEqual([...due].sort((a, b) => a - b));
});

test('mine: an applicant’s own, a leader’s region, what waits for a role', async () => {
  expect(ids(await list([draft.applicant], { mine: true }))).toEqual([draft.id]);
  expect(ids(await list([office.in('AFRALO-CHAIR')], { mine: true }))).toHaveLength(4);
  expect(ids(await list([office.in('EURALO-CHAIR')], { mine: true }))).toEqual([]);
  expect(ids(await list([office.staff], { mine: true }))).toEqual(expect.arrayContaining([late.id, mine.id]));
  expect((await list([office.in('AF-2')], { mine: true })).map(({ phase }) => phase)).toEqual(['vote']);
  expect(await list([], { mine: true })).toEqual([]);
});

test.each(['newest', 'due'] as const)('page by page in the order %s', async (order) => {
  const whole = ids(await list([office.staff], { order }));
  const pages: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: readonly CaseSummary[]; next: string | null } = await office.list.list(
      [office.staff],
      { order },
      { limit: 2, cursor },
    );
    pages.push(...ids(page.items));
    cursor = page.next;
  } while (cursor !== null && pages.length < 20);
  expect(pages).toEqual(whole);
});

test('a cursor of another list is refused', async () => {
  const { next } = await office.list.list([office.staff], { order: 'due' }, { limit: 1, cursor: null });
  expect((await problem(office.list.list([office.staff], {}, { limit: 1, cursor: next }))).code).toBe('cursor-invalid');
});

describe('a list never shows what its reader may not open', () => {
  const regions: readonly Ralo[] = ['AFRALO', 'EURALO'];
  const seat = (organisations: readonly string[]): fc.Arbitrary<Actor> =>
    fc.record({
      person: fc.constant('p'),
      role: fc.constantFrom(
        ...([
          'applicant',
          'staff',
          'raloLeader',
          'alacMember',
          'alacChair',
          'boardReviewer',
          'auditor',
          'admin',
        ] as const),
      ),
      region: fc.constantFrom(...regions),
      organisation: fc.constantFrom(...organisations),
    });

  test('for any set of seats, and opens all that it shows', async () => {
    const all = await list([office.staff]);
    const organisations = [draft, mine].map(({ applicant }) => applicant.organisation ?? '');
    await fc.assert(
      fc.asyncProperty(fc.array(seat(organisations), { maxLength: 3 }), async (readers) => {
        const shown = ids(await list(readers));
        const allowed = all.filter(({ organisation, region, number }) =>
          mayReadCase({ organisation: organisation.id, region, number }, readers),
        );
        expect(shown).toEqual(ids(allowed));
      }),
      { numRuns: 60 },
    );
  });

  test('a draft is found by its applicant, staff and auditors only', async () => {
    expect(ids(await list([]))).not.toContain(draft.id);
    expect(ids(await list([office.in('AF-1')]))).not.toContain(draft.id);
    expect(ids(await list([mine.applicant]))).not.toContain(draft.id);
    for (const reader of [draft.applicant, office.staff, office.in('AUDITOR-1')]) {
      expect(ids(await list([reader]))).toContain(draft.id);
    }
    expect((await problem(office.reader.read([office.in('AF-1')], draft.id))).code).toBe('unknown-case');
  });
});
