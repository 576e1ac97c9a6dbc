import { fromTransition, getMicrosteps } from 'xstate';
import type { AnyTransitionDefinition } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { catchUp, open, stateText, step } from '../../libs/engine/index.js';
import { possibleNow } from '../../libs/engine/candidates.js';
import { pinned, restore } from '../../libs/engine/restore.js';
import type { CaseSnapshot, JsonObject, SeatHolder } from '../../libs/engine/index.js';
import type { AccreditationContext } from '../../workflows/accreditation/v1/context.js';
import { ranOut } from '../../workflows/shared/clocks.js';
import type { Actor } from '../../workflows/shared/roles.js';
import { completeForm } from './complete-form.js';
import { applicant, chair, director, fifteenSeats, leader, member, ombudsman, staff, t0 } from './drive.js';
import type { EventName } from './drive.js';
import { payloads } from './payloads.js';

const threeSeats: readonly SeatHolder[] = [
  ...fifteenSeats.filter((s) => ['AF-1', 'AP-1', 'EU-1'].includes(s.seat)),
  ...fifteenSeats.filter((s) => s.role !== 'alacMember'),
];

/** Small enough to be walked through completely; every branch is still there. */
const small = { quorumMinimum: 1, maxVotes: 2, openQuestions: 1, extensionLimitDays: 7, voteExtensionLimitDays: 2 };

export interface Place {
  readonly snapshot: CaseSnapshot;
  readonly now: number;
  /** Whether the event that led here was accepted. */
  readonly accepted: boolean;
}
type Sent = Readonly<Record<string, unknown>>;

export interface Move {
  readonly type: string;
  readonly event?: EventName;
  readonly actor?: Actor;
  readonly payload?: Sent | ((context: AccreditationContext) => Sent);
  /** Left out where this is false: the branch was seen without it, and the graph stays small. */
  readonly when?: (context: AccreditationContext) => boolean;
}

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

export const contextOf = ({ snapshot, now }: Place): AccreditationContext =>
  ({ ...snapshot.context, now }) as unknown as AccreditationContext;

/** The moves that the chart has a transition for here. */
function movesAt(place: Place): Move[] {
  const procedure = pinned(place.snapshot);
  const possible = possibleNow(procedure, restore(procedure, place.snapshot, place.now));
  const context = contextOf(place);
  return moves.filter((m) => (m.event ? possible.includes(m.event) && (m.when?.(context) ?? true) : true));
}

/** A fresh draft under rules that keep the graph small. */
export function start(rules: JsonObject = {}): Place {
  const ruleOverrides = { ...small, ...rules };
  const input = { procedure: 'accreditation', organisation: 'org-1', earlierCase: null, ruleOverrides, ruleSet: 'r' };
  const decision = open(input, applicant, t0);
  if (decision.kind === 'refused') throw new Error(decision.refusal.detail);
  return { snapshot: decision.snapshot, now: t0, accepted: true };
}

/** Transitions of the chart that were taken on the way. */
export const taken = new Set<AnyTransitionDefinition>();

function note(snapshot: CaseSnapshot, now: number, event: { type: string; [more: string]: unknown }): void {
  const procedure = pinned(snapshot);
  const from = restore(procedure, snapshot, now);
  for (const t of procedure.machine.getTransitionData(from, event)) taken.add(t as AnyTransitionDefinition);
  for (const [between] of getMicrosteps(procedure.machine, from, event).slice(0, -1))
    for (const node of between._nodes)
      for (const t of node.always ?? []) {
        const guard = t.guard as { type: string; params?: object } | string;
        const [name, params] = typeof guard === 'string' ? [guard, undefined] : [guard.type, guard.params];
        if (procedure.why[name]?.(between.context as never, params as never) === null)
          taken.add(t as AnyTransitionDefinition);
      }
}

/** Fires the next deadline, and others up to an instant. */
function letPass(place: Place, until: number): Place {
  const { snapshot } = place;
  const next = [...snapshot.deadlines].sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1))[0];
  if (!next) return { ...place, accepted: false };
  note(snapshot, next.due, { type: next.id });
  const after = { snapshot: catchUp(snapshot, next.due).snapshot, now: next.due, accepted: true };
  return next.due < until ? letPass(after, until) : after;
}

/** Where a move leads; the same place where it is refused. */
export function go(place: Place, m: Move): Place {
  const { snapshot } = place;
  if (!m.event || !m.actor) {
    const last = Math.max(...snapshot.deadlines.map((d) => d.due));
    return m.type === 'time' ? letPass(place, 0) : letPass(place, last);
  }
  const now = place.now + 1;
  const sent: Sent = (typeof m.payload === 'function' ? m.payload(contextOf(place)) : m.payload) ?? {};
  const sources = { form: completeForm as unknown as JsonObject, seats: threeSeats };
  const decision = step(snapshot, m.actor, { type: m.event, payload: sent }, sources, now);
  if (decision.kind === 'refused') return { ...place, accepted: false };
  const transition = decision.transitions.at(-1);
  const { facts = {}, ...inline } = transition?.payload ?? {};
  const payload = { ...inline, ...sent };
  const before = catchUp(snapshot, now).snapshot;
  note(before, now, { type: m.event, at: now, actor: m.actor, payload, facts });
  return { snapshot: decision.snapshot, now, accepted: true };
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

/** One way from a place to another. */
export interface Edge {
  readonly from: Place;
  readonly to: Place;
  readonly by: string;
}

/** All places that can be reached from one, without the events named, and the ways between them. */
export function explore(initial: Place = start(), without: readonly string[] = []): { places: Place[]; edges: Edge[] } {
  const logic = fromTransition((place: Place, event: Move) => go(place, event), initial);
  const map = getAdjacencyMap(logic, {
    events: (state) => movesAt(state.context).filter((m) => !without.includes(m.event ?? '')),
    serializeState: (state) => keyOf(state.context),
    limit: 500_000,
  });
  type Way = { state: { context: Place }; event: Move };
  const nodes = Object.values(map as unknown as Record<string, Way & { transitions: Record<string, Way> }>);
  const edges = nodes.flatMap((node) =>
    Object.values(node.transitions).map((t) => ({
      from: node.state.context,
      to: t.state.context,
      by: t.event.type,
    })),
  );
  return { places: nodes.map((node) => node.state.context), edges: edges.filter(({ to }) => to.accepted) };
}

/** Where a list of moves leads, each of which has to be accepted. */
export const follow = (from: Place, types: readonly string[]): Place =>
  types.reduce((place, type) => {
    const found = moves.find((m) => m.type === type);
    const next = found && go(place, found);
    if (!next?.accepted) throw new Error(`${type} was not accepted in ${stateText(place.snapshot.state)}`);
    return next;
  }, from);
