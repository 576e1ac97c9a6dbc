import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bodyOf } from '../support/answers.js';
import type { EventName } from '../support/drive.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';
import { payloads } from '../support/payloads.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const seats = [
  'STAFF-1',
  'AFRALO-CHAIR',
  'EURALO-CHAIR',
  'AF-1',
  'ALAC-CHAIR',
  'ALAC-VICE-CHAIR-1',
  'OMBUDSMAN',
  'BOARD-1',
  'AUDITOR',
  'ADMIN',
];
const events = Object.keys(payloads) as EventName[];

/** What a reader is offered is what is accepted: every event of the procedure is sent by everybody. */
async function compare(id: string, applicant: Headers): Promise<void> {
  const { revision } = await house.read(id);
  const seen = { 'if-match': `"${revision}"` };
  for (const who of [applicant, ...seats.map((seat) => house.as(seat))]) {
    const offered = (await house.read(id, who)).actions.map(({ event }) => event);
    for (const type of events) {
      const name = `${who['acting-seat'] ?? 'applicant'} ${type}`;
      // A payload that cannot be right is only looked at once state and role have let the event through.
      const body = offered.includes(type) ? { nonsense: true } : payloads[type];
      const answer = await house.send(id, who, type, body, seen);
      const { code } = bodyOf<{ code: string }>(answer);
      if (offered.includes(type)) expect([name, answer.status, code]).toEqual([name, 422, 'invalid-payload']);
      else expect([name, [403, 409, 422].includes(answer.status)]).toEqual([name, true]);
    }
  }
  expect((await house.read(id)).revision).toBe(revision);
}

test('submitted', async () => {
  await compare(await house.submitted(house.applicant(0)), house.applicant(0));
}, 60_000);

test('in a vote', async () => {
  await compare(await house.voting(house.applicant(1)), house.applicant(1));
}, 60_000);

test('refused, with a review by the Board asked for', async () => {
  const applicant = house.applicant(2);
  const id = await house.voting(applicant);
  for (const seat of house.members.slice(0, 9)) await house.act(id, house.as(seat), 'ballot.cast', { choice: 'no' });
  await house.app.clock.wait({ days: 6 });
  await house.act(id, applicant, 'review.request');
  await compare(id, applicant);
}, 60_000);
