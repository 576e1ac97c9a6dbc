import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { RecipientFinder } from '../../apps/api/src/people/recipient-finder.js';
import type { Party } from '../../workflows/shared/letters.js';
import { House } from '../support/house.js';

let house: House;
let finder: RecipientFinder;
beforeAll(async () => {
  house = await House.open();
  finder = house.app.application.get(RecipientFinder);
});
afterAll(() => house.close());

const addresses = async (id: string, ...parties: Party[]): Promise<(string | null)[]> =>
  (await finder.find(parties, id)).map(({ email }) => email).sort();

test('parties of a case are its own applicant and the leaders of its own region, each once', async () => {
  const id = await house.submitted();
  expect(await addresses(id, 'applicant')).toEqual(['achieng.mwangale@example.org', 'wanjiru.otieno.lamb@example.org']);
  expect(await addresses(id, 'raloLeader')).toEqual(['fatou.sarrol@example.org', 'kwame.asante.bio@example.org']);
  expect(await addresses(id, 'staff', 'staff', 'ombudsman')).toHaveLength(4);
  expect(await addresses(id, 'alacMember', 'alacChair')).toHaveLength(15);
  expect(await addresses(id, 'ralo', 'public')).toEqual([]);
  expect(await addresses(id, 'notYetVoted')).toEqual([]);
});

test('nobody is told of a case that is not there', async () => {
  expect(await addresses(uuid(), 'staff', 'alacMember')).toEqual([]);
});

test('who has voted, is recused or has left the ALAC is not asked to vote; a recused member hears nothing at all', async () => {
  const id = await house.voting(house.applicant(1));
  const [first = '', second = '', third = ''] = house.members;
  await house.act(id, house.as(first), 'ballot.cast', { choice: 'yes' });
  await house.act(id, house.as(second), 'ballot.recuse', { reason: 'I am a member of it.' });
  await house.app.source.query('UPDATE seats SET until = clock_timestamp() WHERE seat = $1', [third]);
  expect(await addresses(id, 'notYetVoted')).toHaveLength(12);
  expect(await addresses(id, 'alacMember')).toHaveLength(13);
});

test('a substitute gets the letters of the holder, but none for a holder who stepped aside', async () => {
  const id = await house.voting(house.applicant(4));
  const [row] = await house.app.source.query<{ person: string }[]>(
    `INSERT INTO substitutions (id, seat, role, holder, substitute_person, since, until, named_by)
     SELECT gen_random_uuid(), 'STAFF-1', 'staff', s.person_id, t.person_id, now(), now() + interval '9 days', s.person_id
     FROM seats s, seats t WHERE s.seat = 'STAFF-1' AND t.seat = 'NA-1' RETURNING holder AS person`,
  );
  expect(await addresses(id, 'staff')).toHaveLength(4);
  await house.app.ownerQuery(
    `UPDATE cases SET context = jsonb_set(context, '{recused}', jsonb_build_array($2::text)) WHERE id = $1`,
    [id, row?.person],
  );
  expect(await addresses(id, 'staff')).toHaveLength(2);
});

test('a person without an address is found all the same, so that somebody notices', async () => {
  const id = await house.submitted(house.applicant(2));
  await house.app.source.query('DELETE FROM person_emails WHERE email = $1', ['wilhelmina.okoro@example.org']);
  expect(await finder.find(['ombudsman'], id)).toMatchObject([{ email: null, language: 'en', timeZone: 'UTC' }]);
});

test('where the Chair has stepped aside the vice-chairs are told', async () => {
  const id = await house.submitted(house.applicant(3));
  const vice = house.accounts.flatMap(({ seats }) => seats).filter(({ role }) => role === 'alacViceChair');
  const chair = await addresses(id, 'alacChair');
  expect(chair).toHaveLength(1);
  await house.act(id, house.as('STAFF-1'), 'application.accept');
  await house.act(id, house.as('STAFF-1'), 'dueDiligence.complete');
  await house.act(id, house.as('AFRALO-CHAIR'), 'advice.give');
  await house.act(id, house.as('ALAC-CHAIR'), 'ballot.recuse', {});
  const instead = await addresses(id, 'alacChair');
  expect(vice.length).toBeGreaterThan(0);
  expect(instead).toHaveLength(vice.length);
  expect(instead).not.toContain(chair[0]);
});

test('of the Directors only those who were named for the review hear of it', async () => {
  const id = await house.voting(house.applicant(1));
  for (const seat of house.members.slice(3, 12)) await house.act(id, house.as(seat), 'ballot.cast', { choice: 'no' });
  await house.app.clock.wait({ days: 6 });
  expect(await addresses(id, 'boardReviewer')).toEqual([]);
  await house.act(id, house.applicant(1), 'review.request');
  await house.act(id, house.as('STAFF-1'), 'review.assign');
  expect(await addresses(id, 'boardReviewer')).toHaveLength(3);
});
