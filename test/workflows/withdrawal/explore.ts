import { open, stateText } from '../../../libs/engine/index.js';
import type { JsonObject, SeatHolder } from '../../../libs/engine/index.js';
import type { WithdrawalContext } from '../../../workflows/withdrawal/v1/context.js';
import { ranOut } from '../../../workflows/shared/clocks.js';
import type { Actor } from '../../../workflows/shared/roles.js';
import { chair, director, fifteenSeats, leader, member, ombudsman, staff, t0 } from '../../support/drive.js';
import { contextAt, Exploration } from '../../support/exploring.js';
import type { Explored, Move as ExploringMove, Place } from '../../support/exploring.js';
import { als, secondOfAls } from './drive.js';
import { payloads } from './payloads.js';
import type { EventName } from './payloads.js';

const threeSeats: readonly SeatHolder[] = [
  ...fifteenSeats.filter((s) => ['AF-1', 'AP-1', 'EU-1'].includes(s.seat)),
  ...fifteenSeats.filter((s) => s.role !== 'alacMember'),
];

/** Small enough to be walked through completely; every branch is still there. */
const small = { quorumMinimum: 1, maxVotes: 2, voteExtensionLimitDays: 2 };

type Context = WithdrawalContext;
type Move = ExploringMove<Context> & { readonly event?: EventName };

const move = (actor: Actor, event: EventName, more: Partial<Move> = {}, name = ''): Move => ({
  type: [event, actor.seat ?? actor.person, name].filter(Boolean).join(' '),
  event,
  actor,
  payload: payloads[event] as Record<string, unknown>,
  ...(when[event] ? { when: when[event] } : {}),
  ...more,
});

const cast = (c: Context): number => Object.keys(c.vote?.ballots ?? {}).length;
const early = (c: Context): boolean => cast(c) <= 1;
const firstVote = (c: Context): boolean => c.votes.length === 0;
const decided = (c: Context): number => Object.keys(c.openReviews.board?.decisions ?? {}).length;
const reviews = (c: Context): boolean => cast(c) === 0 && c.vote === null;

/** Where the same branch in a later vote, or with one more thing on file, would only multiply the graph. */
const when: Partial<Record<EventName, (c: Context) => boolean>> = {
  'withdrawal.addEvidence': (c) => c.evidence < (c.noticeAt === null ? 1 : 2),
  'withdrawal.respond': (c) => c.answeredAt === null || !c.saysCured,
  'exit.declare': (c) => !c.adviceTimeTaken && !c.nonPublicAsked && c.pendingAdvice === null && c.recused.length === 0,
  'vote.extend': (c) => early(c) && firstVote(c),
  'vote.pause': early,
  'ballot.recuse': (c) => early(c) && firstVote(c),
  'review.request': reviews,
  'review.assign': reviews,
  'review.recommend': reviews,
  'ballot.requestNonPublic': firstVote,
  'motion.requestSplit': (c) => (c.motion?.together.length ?? 0) > 1,
};

const routes = ['ombudsman', 'board'] as const;
const outcomes = ['decisionStands', 'sentBack', 'decisionReversed'] as const;
const hearing = payloads['withdrawal.recordHearing'];
const heldAt = (c: Context): string => new Date(c.hearing?.askedAt ?? 0).toISOString();

const ofHouse = (['withdrawal.addEvidence', 'exit.confirm', 'exit.acknowledge', 'review.assign'] as const).map((e) =>
  move(staff, e),
);
const ofAls = (
  ['withdrawal.respond', 'withdrawal.requestHearing', 'exit.declare', 'exit.retract', 'note.add', 'paper.add'] as const
).map((e) => move(als, e, e === 'note.add' ? { payload: { audience: 'applicant', text: 'We moved.' } } : {}));
const ofChair = (
  [
    'withdrawal.giveNotice',
    'withdrawal.cure',
    'withdrawal.close',
    'advice.proceedWithout',
    'vote.open',
    'vote.reopen',
    'vote.pause',
    'vote.resume',
    'vote.extend',
    'vote.remind',
    'vote.void',
    'decision.explain',
  ] as const
).map((e) => move(chair, e));
const ofRegion = (
  ['advice.consult', 'advice.give', 'advice.confirm', 'advice.revise', 'advice.requestTime'] as const
).map((e) => move(leader(), e));

/** Everything that anybody may try, and time going on. */
const moves: readonly Move[] = [
  { type: 'time' },
  { type: 'much time' },
  ...ofHouse,
  ...ofAls,
  ...ofChair,
  ...ofRegion,
  move(staff, 'withdrawal.open'),
  move(als, 'exit.confirm'),
  move(secondOfAls, 'exit.confirm'),
  move(leader('AFRALO', 2), 'advice.confirm'),
  ...[true, false].map((attended) =>
    move(
      chair,
      'withdrawal.recordHearing',
      { payload: (c) => ({ ...hearing, attended, heldAt: heldAt(c) }) },
      `${attended}`,
    ),
  ),
  move(member('AF-1'), 'motion.move'),
  move(member('AF-1'), 'motion.move', { payload: { organisations: ['als-1', 'als-2', 'als-3'] } }, 'three'),
  move(member('AF-1'), 'motion.second'),
  move(member('AP-1'), 'motion.second'),
  move(member('EU-1'), 'motion.requestSplit'),
  move(member('EU-1'), 'motion.requestSplit', { payload: { organisation: 'als-2' } }, 'other'),
  ...['AF-1', 'AP-1', 'EU-1'].flatMap((seat) =>
    (['yes', 'no'] as const).map((choice) =>
      move(member(seat), 'ballot.cast', { payload: { choice }, when: (c) => firstVote(c) || seat !== 'EU-1' }, choice),
    ),
  ),
  move(member('EU-1'), 'ballot.cast', { payload: { choice: 'abstain' }, when: firstVote }, 'abstain'),
  move(member('AF-1'), 'ballot.recuse'),
  move(member('EU-1'), 'ballot.requestNonPublic'),
  ...routes.map((route) => move(als, 'review.request', { payload: { ...payloads['review.request'], route } }, route)),
  move(ombudsman, 'review.recommend'),
  ...[1, 2, 3].flatMap((n) =>
    outcomes.map((outcome) =>
      move(
        director(n),
        'review.decide',
        { payload: { outcome, reasons: 'As found.' }, when: (c) => decided(c) === n - 1 },
        outcome,
      ),
    ),
  ),
];

export const contextOf = (place: Place): Context => contextAt<Context>(place);

/** A case in which nothing was stated yet, under rules that keep the graph small. */
export function start(rules: JsonObject = {}): Place {
  const ruleOverrides = { ...small, ...rules };
  const about = { region: 'AFRALO' };
  const input = {
    procedure: 'withdrawal',
    organisation: 'als-1',
    earlierCase: null,
    about,
    ruleOverrides,
    ruleSet: 'r',
  };
  const decision = open(input, staff, t0);
  if (decision.kind === 'refused') throw new Error(decision.refusal.detail);
  return { snapshot: decision.snapshot, now: t0, accepted: true };
}

const counted = (values: readonly string[]): string => [...values].sort().join('');

const over = ['left', 'cured', 'dropped', 'lapsed'];

/** What was on file before the vote. */
const fileOf = (c: Context): unknown[] => [
  c.exit && [c.exit.from, c.exit.confirmed?.by],
  [c.noticeAt !== null, c.answeredAt !== null, c.responseOver, c.evidence],
  c.hearing && [c.hearing.heldAt !== null, c.hearing.attended],
  [c.advice !== null, c.pendingAdvice !== null, c.adviceNotReceived, c.adviceTimeTaken],
  c.motion && [c.motion.mover.seat, c.motion.seconder?.seat, c.motion.together],
];

const voteOf = (c: Context): unknown[] => [
  c.nonPublicAsked,
  c.vote && [c.vote.round, c.vote.nonPublic, c.vote.extendedDays],
  c.vote && counted(Object.values(c.vote.ballots).map((b) => b.choice)),
  [c.votes.length, c.votes.at(-1)?.outcome, c.recused.length],
  [c.decision?.outcome, c.decision?.by, c.inForce],
  routes.map((route) => c.openReviews[route] && counted(Object.values(c.openReviews[route].decisions))),
];

const clocksOf = (c: Context): unknown[] =>
  Object.keys(c.clocks)
    .sort()
    .map((name) => [name, ranOut(c, name), c.clocks[name]?.reminded ?? false]);

/** Two places with the same key have the same future: instants and who exactly voted do not matter. */
export function keyOf(place: Place): string {
  const { snapshot } = place;
  const c = contextOf(place);
  const state = stateText(snapshot.state);
  if (over.includes(state)) return JSON.stringify([state, c.inForce, c.decision, c.exit?.confirmed?.by]);
  const deadlines = snapshot.deadlines.map((d) => d.name).sort();
  return JSON.stringify([state, deadlines, clocksOf(c), fileOf(c), voteOf(c)]);
}

const exploration = new Exploration<Context>({ moves, keyOf, sources: { seats: threeSeats } });

/** Transitions of the chart that were taken on the way. */
export const { taken } = exploration;

/** All places that can be reached from one, without the events named, and the ways between them. */
export const explore = (initial: Place = start(), without: readonly string[] = []): Explored =>
  exploration.from(initial, without);

/** Where a list of moves leads, each of which has to be accepted. */
export const follow = (from: Place, types: readonly string[]): Place => exploration.follow(from, types);
