import { open, stateText } from '../../libs/engine/index.js';
import type { JsonObject, SeatHolder } from '../../libs/engine/index.js';
import type { AccreditationContext } from '../../workflows/accreditation/v1/context.js';
import { ranOut } from '../../workflows/shared/clocks.js';
import type { Actor } from '../../workflows/shared/roles.js';
import { completeForm } from './complete-form.js';
import { applicant, chair, director, fifteenSeats, leader, member, ombudsman, staff, t0 } from './drive.js';
import type { EventName } from './drive.js';
import { contextAt, Exploration } from './exploring.js';
import type { Explored, Move as ExploringMove, Place } from './exploring.js';
import { payloads } from './payloads.js';

const threeSeats: readonly SeatHolder[] = [
  ...fifteenSeats.filter((s) => ['AF-1', 'AP-1', 'EU-1'].includes(s.seat)),
  ...fifteenSeats.filter((s) => s.role !== 'alacMember'),
];

/** Small enough to be walked through completely; every branch is still there. */
const small = { quorumMinimum: 1, maxVotes: 2, openQuestions: 1, extensionLimitDays: 7, voteExtensionLimitDays: 2 };

type Move = ExploringMove<AccreditationContext> & { readonly event?: EventName };

const move = (actor: Actor, event: EventName, more: Partial<Move> = {}, name = ''): Move => ({
  type: [event, actor.seat ?? actor.role, name].filter(Boolean).join(' '),
  event,
  actor,
  payload: payloads[event],
  ...(when[event] ? { when: when[event] } : {}),
  ...more,
});

const routes = ['alac', 'ombudsman', 'board'] as const;
const outcomes = ['decisionStands', 'sentBack', 'decisionReversed'] as const;
const special: readonly EventName[] = [
  'ballot.cast',
  'ballot.recuse',
  'ballot.requestNonPublic',
  'review.request',
  'review.decide',
  'question.answer',
  'question.close',
];

const whoDoes = (event: EventName): Actor => {
  if (event.startsWith('vote.') || event === 'advice.proceedWithout' || event === 'decision.explain') return chair;
  if (event.startsWith('advice.')) return leader();
  if (event === 'review.recommend') return ombudsman;
  const ofApplicant = ['application.submit', 'application.resubmit', 'application.correct', 'application.withdraw'];
  return ofApplicant.includes(event) ? applicant : staff;
};

const firstOpen = (c: AccreditationContext): number => c.questions.open[0] ?? 0;
const firstVote = (c: AccreditationContext): boolean => c.vote?.purpose === 'accreditation';
const cast = (c: AccreditationContext): number => Object.keys(c.vote?.ballots ?? {}).length;
const early = (c: AccreditationContext): boolean => cast(c) <= 1;
const plain = (c: AccreditationContext): boolean => Object.keys(c.extended).length === 0 && !c.adviceTimeTaken;
const decided = (c: AccreditationContext): number => Object.keys(c.openReviews.board?.decisions ?? {}).length;

/** Where the same branch with more ballots or in a later vote would only multiply the graph. */
const when: Partial<Record<EventName, (c: AccreditationContext) => boolean>> = {
  'vote.extend': (c) => early(c) && c.votes.length === 0,
  'vote.pause': early,
  'ballot.recuse': (c) => early(c) && c.votes.length === 0,
  'case.hold': plain,
  'question.ask': plain,
  'deadline.extend': plain,
  'advice.requestTime': plain,
  'review.request': (c) => cast(c) === 0 && Object.keys(c.openReviews).length < 2,
  'review.assign': (c) => cast(c) === 0,
  'review.recommend': (c) => cast(c) === 0,
  'ballot.requestNonPublic': (c) => firstVote(c) && c.votes.length === 0,
};

/** Everything that anybody may try, and time going on. */
const moves: readonly Move[] = [
  { type: 'time' },
  { type: 'much time' },
  ...(Object.keys(payloads) as EventName[]).filter((e) => !special.includes(e)).map((e) => move(whoDoes(e), e)),
  move(leader('AFRALO', 2), 'advice.confirm'),
  ...['AF-1', 'AP-1', 'EU-1'].flatMap((seat) =>
    (['yes', 'no'] as const).map((choice) =>
      move(member(seat), 'ballot.cast', { payload: { choice }, when: (c) => firstVote(c) || seat !== 'EU-1' }, choice),
    ),
  ),
  move(member('EU-1'), 'ballot.cast', { payload: { choice: 'abstain' }, when: firstVote }, 'abstain'),
  move(member('AF-1'), 'ballot.recuse'),
  move(member('EU-1'), 'ballot.requestNonPublic'),
  ...routes.map((route) =>
    move(applicant, 'review.request', { payload: { ...payloads['review.request'], route } }, route),
  ),
  ...[1, 2, 3].flatMap((n) =>
    outcomes.map((outcome) =>
      move(
        director(n),
        'review.decide',
        { payload: { outcome, reasons: 'As found.' }, when: (c) => decided(c) === n - 1 && cast(c) === 0 },
        outcome,
      ),
    ),
  ),
  move(applicant, 'question.answer', { payload: (c) => ({ question: firstOpen(c), answer: 'So.' }) }),
  ...(['goOnWithout', 'putOnHold'] as const).map((consequence) =>
    move(
      staff,
      'question.close',
      { payload: (c) => ({ question: firstOpen(c), consequence, reason: 'No answer.' }) },
      consequence,
    ),
  ),
];

export const contextOf = (place: Place): AccreditationContext => contextAt<AccreditationContext>(place);

/** A fresh draft under rules that keep the graph small. */
export function start(rules: JsonObject = {}): Place {
  const ruleOverrides = { ...small, ...rules };
  const input = { procedure: 'accreditation', organisation: 'org-1', earlierCase: null, ruleOverrides, ruleSet: 'r' };
  const decision = open(input, applicant, t0);
  if (decision.kind === 'refused') throw new Error(decision.refusal.detail);
  return { snapshot: decision.snapshot, now: t0, accepted: true };
}

const counted = (values: readonly string[]): string => [...values].sort().join('');

const beforeVote = /^(dueDiligence|onHold|regionalAdvice|readyForVote)/;

/** Two places with the same key have the same future: instants, question numbers and who exactly voted do not matter. */
export function keyOf(place: Place): string {
  const { snapshot } = place;
  const c = contextOf(place);
  return JSON.stringify([
    stateText(snapshot.state),
    snapshot.deadlines.map((d) => d.name).sort(),
    Object.keys(c.clocks)
      .sort()
      .map((name) => [name, ranOut(c, name), c.clocks[name]?.reminded ?? false]),
    Object.keys(c.extended),
    c.heldFrom,
    c.questions.open.length,
    beforeVote.test(stateText(snapshot.state)) && [
      c.advice !== null,
      c.pendingAdvice !== null,
      c.adviceNotReceived,
      c.adviceTimeTaken,
    ],
    c.vote && [c.vote.round, c.vote.nonPublic, c.vote.extendedDays],
    c.vote && counted(Object.values(c.vote.ballots).map((b) => b.choice)),
    [c.votes.length, c.votes.at(-1)?.outcome, c.recused.length],
    [c.decision?.outcome, c.decision?.by, c.inForce],
    routes.map((route) => c.openReviews[route] && counted(Object.values(c.openReviews[route].decisions))),
  ]);
}

const exploration = new Exploration<AccreditationContext>({
  moves,
  keyOf,
  sources: { form: completeForm, seats: threeSeats },
});

/** Transitions of the chart that were taken on the way. */
export const { taken } = exploration;

/** All places that can be reached from one, without the events named, and the ways between them. */
export const explore = (initial: Place = start(), without: readonly string[] = []): Explored =>
  exploration.from(initial, without);

/** Where a list of moves leads, each of which has to be accepted. */
export const follow = (from: Place, types: readonly string[]): Place => exploration.follow(from, types);
