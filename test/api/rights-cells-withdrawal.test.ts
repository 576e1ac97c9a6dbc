import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { House } from '../support/house.js';
import type { Headers } from '../support/house.js';
import { arriveAtWithdrawal } from '../support/stations.js';
import { withdrawalStations } from '../support/withdrawal-stations.js';
import { Withdrawals } from '../support/withdrawals.js';
import { payloads } from '../workflows/withdrawal/payloads.js';
import type { EventName } from '../workflows/withdrawal/payloads.js';

jest.setTimeout(60_000);

const beforeVote = '(evidence|responding|hearing|regionalAdvice|motion|ballotChoice|readyForVote)';
const everybody = 'applicant staff leader member chair viceChair ombudsman board';

/**
 * Every role tries every event in every state of a withdrawal. What is expected is written down here by hand, from the
 * description of the procedure (W1-W21): neither from its statechart nor from the policy.
 */
const oracle: Readonly<Record<EventName, readonly [where: RegExp, who: string]>> = {
  'withdrawal.open': [/^beginning/, 'leader staff'],
  'withdrawal.addEvidence': [/^(evidence|responding)/, 'staff leader member chair'],
  'withdrawal.giveNotice': [/^evidence/, 'chair staff'],
  'withdrawal.respond': [/^(responding|hearing|regionalAdvice|motion|ballotChoice|readyForVote)/, 'applicant'],
  'withdrawal.requestHearing': [/^(responding|regionalAdvice|motion\.awaiting)/, 'applicant'],
  'withdrawal.recordHearing': [/^hearing/, 'chair staff'],
  'withdrawal.cure': [new RegExp(`^${beforeVote}`), 'chair'],
  'withdrawal.close': [new RegExp(`^${beforeVote}`), 'chair'],
  'advice.consult': [/^regionalAdvice/, 'leader'],
  'advice.give': [/^(regionalAdvice|motion|ballotChoice|readyForVote)/, 'leader'],
  'advice.confirm': [/^(regionalAdvice|motion|ballotChoice|readyForVote)/, 'leader'],
  'advice.revise': [/^(motion|ballotChoice|readyForVote)/, 'leader'],
  'advice.requestTime': [/^regionalAdvice/, 'leader'],
  'advice.proceedWithout': [/^regionalAdvice\.overdue/, 'chair'],
  'motion.move': [/^motion\.awaiting/, 'member'],
  'motion.second': [/^motion\.moved/, 'member'],
  'motion.requestSplit': [/^ballotChoice/, 'member'],
  'exit.declare': [new RegExp(`^(beginning|${beforeVote})`), 'applicant'],
  'exit.confirm': [/^leaving\.declared/, 'applicant staff'],
  'exit.retract': [/^leaving/, 'applicant'],
  'exit.acknowledge': [/^leaving\.confirmed/, 'staff chair'],
  'vote.open': [/^readyForVote\.waiting/, 'chair staff'],
  'vote.reopen': [/^vote\.inquorate/, 'chair staff'],
  'vote.pause': [/^vote\.open/, 'chair'],
  'vote.resume': [/^vote\.paused/, 'chair'],
  'vote.extend': [/^vote\.open/, 'chair'],
  'vote.void': [/^vote\./, 'chair'],
  'vote.remind': [/^vote\.open/, 'chair'],
  'ballot.cast': [/^vote\.open/, 'member'],
  'ballot.recuse': [/^(motion|ballotChoice|readyForVote|vote)/, 'member chair'],
  'ballot.requestNonPublic': [/^(ballotChoice|vote\.open)/, 'member'],
  'decision.explain': [/^(withdrawn|retained)/, 'chair'],
  'note.add': [/^/, everybody],
  'paper.add': [/^/, everybody],
  'review.request': [/\bidle/, 'applicant leader staff'],
  'review.assign': [/assigning/, 'staff board'],
  'review.recommend': [/examining/, 'ombudsman staff'],
  'review.decide': [/deciding/, 'board'],
};

const seatOf = {
  staff: 'STAFF-1',
  leader: 'AFRALO-CHAIR',
  leaderElsewhere: 'EURALO-CHAIR',
  member: 'AF-1',
  chair: 'ALAC-CHAIR',
  viceChair: 'ALAC-VICE-CHAIR-1',
  ombudsman: 'OMBUDSMAN',
  board: 'BOARD-1',
} as const;

/** Who knows of a case in which nothing was stated. */
const own = ['applicant', 'staff', 'leader'];

/** 404 a case of which nobody was told, 409 not in this state, 403 not for this role, 422 the payload is looked at. */
function expected(who: string, path: string, event: EventName): number {
  if (path.startsWith('beginning') && !own.includes(who)) return 404;
  const [where, allowed] = oracle[event];
  if (!where.test(path)) return 409;
  return allowed.split(' ').includes(who) ? 422 : 403;
}

let house: House;
let readers: Readonly<Record<string, Headers>>;
let organisation: string;
beforeAll(async () => {
  house = await House.open();
  ({ organisation } = await new Withdrawals(house).als(0));
  readers = {
    applicant: house.applicant(0),
    applicantElsewhere: house.applicant(1),
    ...Object.fromEntries(Object.entries(seatOf).map(([who, seat]) => [who, house.as(seat)])),
  };
});
afterAll(() => house.close());

const seen = new Set<string>();

async function tried(id: string, revision: number, who: Headers, type: EventName): Promise<number> {
  const { organisation: _, ...headers } = who;
  const answer = await house.app.application.inject({
    method: 'POST',
    url: `/api/v1/cases/${id}/events`,
    headers: { 'idempotency-key': uuid(), 'if-match': `"${revision}"`, 'content-type': 'application/json', ...headers },
    // No event has such a member: what gets as far as the payload is refused there, and nothing changes.
    payload: JSON.stringify({ type, payload: { nonsense: true } }),
  });
  return answer.statusCode;
}

/** The one organisation goes through every case: it is accredited again, and none is open. */
async function accreditedAgain(): Promise<void> {
  await house.app.ownerQuery(`UPDATE cases SET open = false WHERE organisation_id = $1`, [organisation]);
  await house.app.ownerQuery(`UPDATE register_entries SET state = 'accredited' WHERE organisation_id = $1`, [
    organisation,
  ]);
}

test.each(Object.entries(withdrawalStations))('%s', async (name, legs) => {
  await accreditedAgain();
  const id = await arriveAtWithdrawal(house, legs, 0);
  const { path, revision } = await house.read(id);
  expect(path).toContain(name.split(/[,.]/)[0]);
  seen.add(path);
  const events = Object.keys(payloads) as EventName[];
  const cells = await Promise.all(
    Object.entries(readers).map(async ([who, headers]) => {
      const statuses: number[] = [];
      for (const type of events) statuses.push(await tried(id, revision, headers, type));
      return events.map((type, i) => ({
        found: `${who} ${path} ${type}: ${statuses[i]}`,
        wanted: `${who} ${path} ${type}: ${expected(who, path, type)}`,
      }));
    }),
  );
  expect(cells.flat().map(({ found }) => found)).toEqual(cells.flat().map(({ wanted }) => wanted));
  expect((await house.read(id)).revision).toBe(revision);
});

test('every state was come to, and the oracle knows every event', () => {
  expect(seen.size).toBe(Object.keys(withdrawalStations).length);
  expect(Object.keys(oracle).sort()).toEqual(Object.keys(payloads).sort());
});
