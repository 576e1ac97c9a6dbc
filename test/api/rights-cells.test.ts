import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { EventName } from '../support/drive.js';
import { House } from '../support/house.js';
import type { Headers } from '../support/house.js';
import { payloads } from '../support/payloads.js';
import { arrive, arriveInLacralo, stations } from '../support/stations.js';

/**
 * Every role, in its own and in another region or organisation, tries every event in every state. What is expected is
 * written down here by hand, from the description of the procedure: neither from its statechart nor from the policy.
 */
const oracle: Readonly<Record<EventName, readonly [where: RegExp, who: string]>> = {
  'application.submit': [/^draft/, 'applicant staff'],
  'application.resubmit': [/^returned/, 'applicant staff'],
  'application.correct': [/^(submitted|dueDiligence|onHold|regionalAdvice|readyForVote)/, 'applicant staff'],
  'application.withdraw': [
    /^(draft|submitted|returned|dueDiligence|onHold|regionalAdvice|readyForVote|vote)/,
    'applicant',
  ],
  'application.return': [/^submitted/, 'staff'],
  'application.accept': [/^submitted/, 'staff'],
  'region.assign': [/^(submitted|dueDiligence\.reviewing)/, 'staff'],
  'question.ask': [/^(dueDiligence|regionalAdvice)/, 'staff leader'],
  'question.answer': [/awaitingAnswer/, 'applicant'],
  'question.close': [/awaitingAnswer/, 'staff'],
  'case.hold': [/^(submitted|dueDiligence|regionalAdvice|readyForVote)/, 'staff'],
  'case.resume': [/^onHold/, 'staff'],
  'deadline.extend': [/^(submitted|returned|dueDiligence|regionalAdvice)/, 'staff'],
  'dueDiligence.complete': [/^dueDiligence\.reviewing/, 'staff'],
  'dueDiligence.reopen': [/^(regionalAdvice|readyForVote)/, 'staff'],
  'advice.consult': [/considering/, 'leader'],
  'advice.give': [/considering|^readyForVote/, 'leader'],
  'advice.confirm': [/considering|^readyForVote/, 'leader'],
  'advice.revise': [/^readyForVote/, 'leader'],
  'advice.requestTime': [/considering/, 'leader'],
  'advice.proceedWithout': [/considering\.overdue/, 'chair'],
  'vote.open': [/^readyForVote\.waiting|alac\.requested/, 'chair staff'],
  'vote.reopen': [/vote\.inquorate/, 'chair staff'],
  'vote.pause': [/vote\.open/, 'chair'],
  'vote.resume': [/vote\.paused/, 'chair'],
  'vote.extend': [/vote\.open/, 'chair'],
  'vote.remind': [/vote\.open/, 'chair'],
  'vote.void': [/\bvote\./, 'chair'],
  'ballot.cast': [/vote\.open/, 'member'],
  'ballot.recuse': [/^readyForVote|\bvote\./, 'member chair'],
  'ballot.requestNonPublic': [/vote\.open/, 'member'],
  'decision.explain': [/^(accredited|notAccredited)/, 'chair'],
  'note.add': [/^/, 'applicant staff leader member chair viceChair ombudsman board'],
  'paper.add': [/^/, 'applicant staff leader member chair viceChair ombudsman board'],
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
  auditor: 'AUDITOR',
  admin: 'ADMIN',
} as const;

/** 401 nobody known, 404 a draft of others, 409 not in this state, 403 not for this role, 422 the payload is looked at. */
function expected(who: string, path: string, event: EventName): number {
  if (who === 'public') return 401;
  if (path.startsWith('draft') && !['applicant', 'staff', 'auditor'].includes(who)) return 404;
  const [where, allowed] = oracle[event];
  if (!where.test(path)) return 409;
  return allowed.split(' ').includes(who) ? 422 : 403;
}

let house: House;
let readers: Readonly<Record<string, Headers>>;
/** In a second region the same people change places: whose region it is decides, not who they are. */
let readersInLacralo: Readonly<Record<string, Headers>>;
beforeAll(async () => {
  house = await House.open();
  readers = {
    applicant: house.applicant(0),
    applicantElsewhere: house.applicant(1),
    ...Object.fromEntries(Object.entries(seatOf).map(([who, seat]) => [who, house.as(seat)])),
    public: {},
  };
  readersInLacralo = {
    leader: house.as('LACRALO-SECRETARY'),
    leaderElsewhere: house.as('AFRALO-CHAIR'),
    member: house.as('LAC-2'),
    applicantElsewhere: house.applicant(1),
  };
});
afterAll(() => house.close());

const cells: string[] = [];
const seen = new Set<string>();

/** Sent where sockets would only cost time: the same application, from the router on. */
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

async function compare(id: string, path: string, revision: number, asking = readers): Promise<string[]> {
  const wanted: string[] = [];
  const found: string[] = [];
  for (const [who, headers] of Object.entries(asking)) {
    const events = Object.keys(payloads) as EventName[];
    const statuses = await Promise.all(events.map((type) => tried(id, revision, headers, type)));
    events.forEach((type, i) => {
      wanted.push(`${who} ${path} ${type}: ${expected(who, path, type)}`);
      found.push(`${who} ${path} ${type}: ${statuses[i]}`);
    });
  }
  expect(found).toEqual(wanted);
  return found;
}

test.each(Object.entries(stations))('%s', async (name, stages) => {
  const id = await arrive(house, stages);
  const { path, revision } = await house.read(id);
  expect(path).toContain(name.split(/[,.]/)[0]);
  seen.add(path);
  cells.push(...(await compare(id, path, revision)));
  expect((await house.read(id)).revision).toBe(revision);
});

const elsewhere: string[] = [];

test.each(Object.entries(stations))('%s, in LACRALO', async (name, stages) => {
  const id = await arriveInLacralo(house, stages);
  const { path, revision, region } = await house.read(id);
  expect(path).toContain(name.split(/[,.]/)[0]);
  expect(region).toBe(path.startsWith('draft') ? null : 'LACRALO');
  elsewhere.push(...(await compare(id, path, revision, readersInLacralo)));
});

test('so many cells', () => {
  expect(seen.size).toBe(Object.keys(stations).length);
  expect(cells).toHaveLength(seen.size * Object.keys(readers).length * Object.keys(oracle).length);
  const allowed = cells.filter((cell) => cell.endsWith('422')).length;
  expect(elsewhere).toHaveLength(seen.size * Object.keys(readersInLacralo).length * Object.keys(oracle).length);
  process.stdout.write(
    `rights: ${Object.keys(readers).length} readers x ${seen.size} states x ${Object.keys(oracle).length} events = ` +
      `${cells.length} cells, ${allowed} of them allowed; ` +
      `${elsewhere.length} cells in a second region\n`,
  );
});
