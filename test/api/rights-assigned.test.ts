import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../workflows/shared/roles.js';
import { Office } from '../support/office.js';
import { payloads } from '../support/payloads.js';

let office: Office;
let first: string;
let second: string;
beforeAll(async () => {
  office = await Office.open();
  [first, second] = [await accredited(), await accredited()];
});
afterAll(() => office.close());

const page = { limit: 1000, cursor: null };
const plain = { reveal: false, requestId: null };

/** A case that was decided, with a request to the Board for a review of it. */
async function accredited(): Promise<string> {
  const { id, applicant } = await office.voting();
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) await office.act(voter(n), id, 'ballot.cast');
  await office.letDue(id, 'voteCloses');
  await office.act(applicant, id, 'review.request');
  return id;
}

const voter = (n: number): Actor =>
  office.in(['AF-1', 'AF-3', 'AP-2', 'AP-3', 'EU-2', 'EU-3', 'LAC-2', 'NA-1'][n - 1] ?? '');
const director = (seat: string, holder = seat): Actor => ({ ...office.in(holder), role: 'boardReviewer', seat });

/** Whether somebody reads what is not public of a case: one by one, in the trail of all cases, and in their own list. */
async function reads(who: Actor, id: string): Promise<boolean> {
  const shows = async (filter: object): Promise<boolean> => {
    const { items } = await office.trail.history([who], { type: 'application.submit', ...filter }, page, plain);
    return items.some(
      ({ case: of, sealed }) =>
        of === id && sealed.some((value) => value.access === 'restricted' && value.shown === 'shown'),
    );
  };
  const [alone, among] = [await shows({ case: id }), await shows({})];
  const { items } = await office.list.list([who], { mine: true }, page);
  expect([alone, items.some((item) => item.id === id)]).toEqual([among, among]);
  return alone;
}

async function hand(seat: string, to: Actor | null): Promise<void> {
  await office.owner.query('UPDATE seats SET until = clock_timestamp() WHERE seat = $1 AND until IS NULL', [seat]);
  if (!to) return;
  const values = [seat, to.person];
  await office.owner.query(
    `INSERT INTO seats (id, seat, role, person_id) VALUES (gen_random_uuid(), $1, 'boardReviewer', $2)`,
    values,
  );
}

test('before anybody is named the case is in the list of all reviewers, and its papers are nobody’s', async () => {
  const { items } = await office.list.list([director('BOARD-1')], { mine: true }, page);
  expect(items.map(({ id }) => id).sort()).toEqual([first, second].sort());
  const { items: steps } = await office.trail.history([director('BOARD-1')], { case: first }, page, plain);
  expect(
    steps.flatMap(({ sealed }) => sealed).filter((value) => value.access === 'restricted' && value.shown === 'shown'),
  ).toEqual([]);
});

test('who was named reads that case alone; so does who took over, and what was read stays theirs', async () => {
  const [stranger, heir, late] = [
    director('BOARD-4', 'NA-1'),
    director('BOARD-2', 'NA-2'),
    director('BOARD-3', 'EU-2'),
  ];
  await hand('BOARD-4', stranger);
  await office.act(office.staff, first, 'review.assign');
  await office.act(office.staff, second, 'review.assign', { reviewers: ['BOARD-1', 'BOARD-3', 'BOARD-4'] });
  expect(await reads(director('BOARD-2'), first)).toBe(true);
  expect(await reads(director('BOARD-2'), second)).toBe(false);
  expect(await reads(stranger, first)).toBe(false);
  expect(await reads(stranger, second)).toBe(true);
  expect(await reads({ ...stranger, role: 'applicant' }, second)).toBe(false);

  await hand('BOARD-2', heir);
  expect(await reads(heir, first)).toBe(true);
  expect(await reads({ ...office.in('BOARD-2'), seat: 'BOARD-5' }, first)).toBe(true);
  await office.act(director('BOARD-1'), first, 'review.decide', payloads['review.decide']);
  await office.act(heir, first, 'review.decide', payloads['review.decide']);

  await hand('BOARD-3', late);
  for (const who of [director('BOARD-1'), director('BOARD-3'), heir]) expect(await reads(who, first)).toBe(true);
  expect(await reads(late, first)).toBe(false);
  expect(await reads(late, second)).toBe(true);
});
