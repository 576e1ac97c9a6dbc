import { payloads } from './payloads.js';
import type { Leg } from './stations.js';

const by = (type: Exclude<Leg, number>['type'], seat?: string, payload?: object): Leg => ({
  type,
  ...(seat !== undefined && { seat }),
  ...(payload && { payload }),
});

const stated: readonly Leg[] = [by('withdrawal.open', 'STAFF-1')];
const noticed: readonly Leg[] = [
  ...stated,
  by('withdrawal.addEvidence', 'STAFF-1'),
  by('withdrawal.giveNotice', 'ALAC-CHAIR', { grounds: 'No contact can be reached.' }),
];
const advising: readonly Leg[] = [...noticed, by('withdrawal.respond')];
/** To where a member is to move. */
export const toMotion: readonly Leg[] = [...advising, by('advice.give', 'AFRALO-CHAIR')];
const moved: readonly Leg[] = [...toMotion, by('motion.move', 'AF-2', {})];
const seconded: readonly Leg[] = [...moved, by('motion.second', 'EU-1', {})];
/** To where the Chair is to open the vote. */
export const toReady: readonly Leg[] = [...seconded, 4];
const voting: readonly Leg[] = [...toReady, by('vote.open', 'ALAC-CHAIR', {})];
const twelve = ['AF-1', 'AF-2', 'AF-3', 'AP-1', 'AP-2', 'AP-3', 'EU-1', 'EU-2', 'EU-3', 'LAC-1', 'LAC-2', 'LAC-3'];
const ballots = (choice: string): Leg[] => twelve.map((seat) => by('ballot.cast', seat, { choice }));
const withdrawn: readonly Leg[] = [...voting, ...ballots('yes'), 6];
const declared: readonly Leg[] = [by('exit.declare')];
const confirmed: readonly Leg[] = [...declared, by('exit.confirm', 'STAFF-1')];

/** A way to every state of a withdrawal in which somebody can be asked to do something, as the text of the state begins. */
export const withdrawalStations: Readonly<Record<string, readonly Leg[]>> = {
  'beginning.waiting': [],
  'evidence.onTime': stated,
  'evidence.overdue': [...stated, 40],
  responding: noticed,
  'hearing.onTime': [...noticed, by('withdrawal.requestHearing')],
  'hearing.overdue': [...noticed, by('withdrawal.requestHearing'), 40],
  'regionalAdvice.onTime': advising,
  'regionalAdvice.overdue': [...advising, 40],
  'motion.awaiting': toMotion,
  'motion.moved': moved,
  ballotChoice: seconded,
  'readyForVote.waiting': toReady,
  'readyForVote.exhausted': [
    ...[...voting, 6, by('vote.reopen', 'ALAC-CHAIR', {}), 6],
    ...[by('vote.open', 'ALAC-CHAIR', {}), 6, by('vote.reopen', 'ALAC-CHAIR', {}), 6],
  ],
  'vote.open': voting,
  'vote.paused': [...voting, by('vote.pause', 'ALAC-CHAIR')],
  'vote.inquorate': [...voting, 6],
  'withdrawn, nothing asked': withdrawn,
  'withdrawn, Ombudsman': [...withdrawn, by('review.request', undefined, ask('ombudsman'))],
  'withdrawn, Board to be named': [...withdrawn, by('review.request', undefined, ask('board'))],
  'withdrawn, Board': [...withdrawn, by('review.request', undefined, ask('board')), by('review.assign', 'STAFF-1')],
  'withdrawn, closed': [...withdrawn, 120],
  retained: [...voting, ...ballots('no'), 6],
  'leaving.declared': declared,
  'leaving.confirmed.onTime': confirmed,
  'leaving.confirmed.overdue': [...confirmed, 10],
  left: [...confirmed, by('exit.acknowledge', 'STAFF-1')],
  cured: [...noticed, by('withdrawal.cure', 'ALAC-CHAIR')],
  dropped: [...stated, by('withdrawal.close', 'ALAC-CHAIR')],
  lapsed: [...toMotion, 100],
};

function ask(route: string): object {
  return { ...payloads['review.request'], route };
}
