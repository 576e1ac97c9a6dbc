import { stateText } from '../../../libs/engine/index.js';
import type { WithdrawalContext } from '../../../workflows/withdrawal/v1/context.js';
import { withdrawal } from '../../../workflows/withdrawal/v1/index.js';
import { allNodes, allTransitions, nameOf } from '../../support/chart-walk.js';
import type { Edge, Place } from '../../support/exploring.js';
import { contextOf, explore, follow, keyOf, start, taken } from './explore.js';

const day = 86_400_000;
const toEvidence = ['withdrawal.open STAFF-1', 'withdrawal.addEvidence STAFF-1'];
const toAdvice = [...toEvidence, 'withdrawal.giveNotice ALAC-CHAIR', 'withdrawal.respond p-first'];
const toMotion = [...toAdvice, 'advice.give AFRALO-CHAIR'];
const toChoice = [...toMotion, 'motion.move AF-1', 'motion.second AP-1'];
const twoLeaders = { adviceLeaders: { AFRALO: 2, APRALO: 1, EURALO: 1, LACRALO: 2, NARALO: 1 } };

const file = ['note.add', 'paper.add', 'decision.explain', 'advice.consult'];
const late = [
  'withdrawal.respond',
  'withdrawal.cure',
  'withdrawal.close',
  'advice.give',
  'advice.revise',
  'exit.declare',
];
const settled = ['advice.revise', 'advice.requestTime', 'advice.proceedWithout', 'withdrawal.recordHearing'];
const choice = ['motion.requestSplit', 'ballot.requestNonPublic', 'ballot.recuse'];

const top = (place: Place): string => stateText(place.snapshot.state).split(/[.(]/)[0] ?? '';
const ends = ['withdrawn', 'retained', 'left', 'cured', 'dropped', 'lapsed'];
const isEnd = (place: Place): boolean => ends.includes(top(place));

/** Places from which no path leads to a decision or an end. */
function stuck(edges: readonly Edge[]): Place[] {
  const before = Map.groupBy(edges, ({ to }) => keyOf(to));
  const reaching = new Set(
    edges
      .flatMap(({ from, to }) => [from, to])
      .filter(isEnd)
      .map(keyOf),
  );
  const queue = [...reaching];
  for (let key = queue.pop(); key !== undefined; key = queue.pop())
    for (const { from } of before.get(key) ?? []) {
      const source = keyOf(from);
      if (!reaching.has(source)) queue.push(source);
      reaching.add(source);
    }
  return edges.map(({ from }) => from).filter((from) => !reaching.has(keyOf(from)));
}

const couldRespond = ({ noticeAt, answeredAt, responseOver }: WithdrawalContext, by: number): boolean =>
  noticeAt !== null &&
  noticeAt < by &&
  (responseOver ? by - noticeAt >= 30 * day : answeredAt !== null && answeredAt <= by);

/** A quorate vote of two thirds, after a time to respond and a motion of two members. */
function isFair(context: WithdrawalContext): boolean {
  const { decision, votes, motion } = context;
  const vote = votes.find((v) => v.number === decision?.vote);
  if (!vote?.tally || !motion?.seconder) return false;
  const moved = motion.seconder.person !== motion.mover.person && motion.mover.at < vote.openedAt;
  const twoThirds = vote.tally.quorate && vote.tally.yes * 3 >= vote.tally.base * 2;
  return moved && twoThirds && couldRespond(context, vote.openedAt);
}

/** Withdrawals without notice, time to respond, mover, seconder, or a quorate vote of two thirds. */
const unfounded = (places: readonly Place[]): WithdrawalContext[] =>
  places
    .filter((p) => top(p) === 'withdrawn')
    .map(contextOf)
    .filter((c) => !(c.decision?.outcome === 'withdrawn' && c.decision.by === 'vote' && !c.inForce && isFair(c)));

/** ALSes that left without their own declaration, confirmed by somebody else than who made it. */
const pushed = (places: readonly Place[]): WithdrawalContext[] =>
  places
    .filter((p) => top(p) === 'left')
    .map(contextOf)
    .filter(({ exit, decision, inForce }) => {
      const byAnother = exit?.confirmed && exit.confirmed.person !== exit.declaredBy;
      return !(byAnother && exit.acknowledgedAt && !decision && !inForce);
    });

/** Motions before the ALS could respond, was heard if it asked, and the region was asked. */
const premature = (places: readonly Place[]): WithdrawalContext[] =>
  places.map(contextOf).filter((context) => {
    const { motion, hearing, advice, adviceNotReceived } = context;
    const asked = advice !== null || adviceNotReceived;
    return motion && !(couldRespond(context, motion.mover.at) && hearing?.heldAt !== null && asked);
  });

/** Motions that their own mover seconded. */
const alone = (places: readonly Place[]): WithdrawalContext[] =>
  places.map(contextOf).filter(({ motion }) => motion?.seconder && motion.seconder.person === motion.mover.person);

/** Ways into a state from somewhere they must not come from. */
const strays = (edges: readonly Edge[], into: string, from: readonly string[]): string[] =>
  edges
    .filter(({ from: a, to: b }) => top(b) === into && top(a) !== into && !from.includes(top(a)))
    .map(({ from: a, by }) => `${stateText(a.snapshot.state)} -- ${by}`);

const leavesOf = ({ snapshot }: Place): string[] => {
  const walk = (value: unknown, path: string): string[] =>
    typeof value === 'string'
      ? [`${path}${value}`]
      : Object.entries(value as object).flatMap(([name, inner]) => walk(inner, `${path}${name}.`));
  return walk(snapshot.state, '');
};

describe('everything that can happen in a withdrawal', () => {
  let places: Place[];
  let edges: Edge[];

  beforeAll(() => {
    const two = follow(start(twoLeaders), toAdvice);
    const ready = follow(start(), [...toChoice, 'time']);
    const silent = follow(start(), [...toEvidence, 'withdrawal.giveNotice ALAC-CHAIR', 'time', 'time']);
    const toVote = ['advice.give AFRALO-CHAIR', 'motion.move AF-1', 'motion.second AP-1', 'time'];
    follow(follow(start(), toMotion), ['ballot.recuse AF-1']);
    const maps = [
      explore(start(), ['vote.open', 'exit.declare', 'motion.requestSplit', 'ballot.recuse', ...file]),
      explore(start(), ['vote.open', ...settled, ...choice, ...file]),
      explore(follow(start(), [...toMotion, 'motion.move AF-1 three', 'motion.second AP-1']), [
        'vote.open',
        'withdrawal.respond',
        'advice.revise',
        'exit.declare',
      ]),
      explore(two, ['vote.open', 'withdrawal.requestHearing', 'withdrawal.respond', 'exit.declare', ...choice]),
      explore(ready, [...late, ...file.slice(0, 2)]),
      explore(follow(silent, toVote), [...late, ...file, ...choice, 'review.request', 'vote.pause', 'vote.extend']),
    ];
    places = maps.flatMap((map) => map.places);
    edges = maps.flatMap((map) => map.edges);
  }, 240_000);

  it('reaches every state', () => {
    const leaves = allNodes(withdrawal.machine.root).filter((n) => Object.keys(n.states).length === 0);
    const seen = new Set(places.flatMap((p) => leavesOf(p)));
    expect(leaves.map((n) => n.path.join('.')).filter((path) => !seen.has(path))).toEqual([]);
  });

  it('takes every transition', () => {
    const missed = allTransitions(withdrawal.machine.root).filter((t) => !taken.has(t));
    expect(missed.map(nameOf)).toEqual([]);
  });

  it('can reach a decision or an end from everywhere', () => {
    expect(places.filter((p) => !isEnd(p)).length).toBeGreaterThan(1000);
    expect(stuck(edges).map((p) => stateText(p.snapshot.state))).toEqual([]);
  });

  it('withdraws only after notice, a time to respond, a motion and a quorate vote of two thirds', () => {
    const withdrawn = places.filter((p) => top(p) === 'withdrawn').map(contextOf);
    expect(withdrawn.length).toBeGreaterThan(10);
    expect(withdrawn.some((c) => c.responseOver) && withdrawn.some((c) => c.answeredAt !== null)).toBe(true);
    expect(unfounded(places)).toEqual([]);
  });

  it("lets an ALS leave only by its own declaration, confirmed by another's word or by a check", () => {
    const confirmed = places.filter((p) => top(p) === 'left').map((p) => contextOf(p).exit?.confirmed?.by);
    expect([...new Set(confirmed)].sort()).toEqual(['representative', 'staff']);
    expect(pushed(places)).toEqual([]);
  });

  it('moves nothing before the ALS could respond and the region was asked', () => {
    expect(places.filter((p) => contextOf(p).motion).length).toBeGreaterThan(100);
    expect(premature(places)).toEqual([]);
    expect(alone(places)).toEqual([]);
    expect(strays(edges, 'responding', ['evidence', 'hearing', 'leaving'])).toEqual([]);
    expect(strays(edges, 'regionalAdvice', ['responding', 'hearing', 'leaving'])).toEqual([]);
    expect(strays(edges, 'motion', ['regionalAdvice', 'hearing', 'leaving'])).toEqual([]);
    expect(strays(edges, 'ballotChoice', ['motion', 'leaving'])).toEqual([]);
    expect(strays(edges, 'readyForVote', ['ballotChoice', 'leaving', 'vote', 'withdrawn'])).toEqual([]);
    expect(strays(edges, 'vote', ['readyForVote'])).toEqual([]);
  });

  it('keeps the accreditation in force until it is withdrawn or given up', () => {
    const gone = places.filter((p) => !contextOf(p).inForce);
    expect(gone.filter((p) => top(p) !== 'left' && contextOf(p).decision?.outcome !== 'withdrawn')).toEqual([]);
    expect([...new Set(gone.map(top))].sort()).toEqual(['left', 'readyForVote', 'vote', 'withdrawn']);
  });

  it('is noticed when it goes wrong: the checks themselves', () => {
    const forge = (place: Place, change: Partial<WithdrawalContext>): Place =>
      ({ ...place, snapshot: { ...place.snapshot, context: { ...place.snapshot.context, ...change } } }) as Place;
    const good = places.find((p) => top(p) === 'withdrawn')!;
    const votes = contextOf(good).votes.map((v) => ({ ...v, tally: v.tally && { ...v.tally, yes: 1, base: 2 } }));
    for (const change of [{ votes }, { noticeAt: null }, { answeredAt: null, responseOver: false }, { motion: null }])
      expect(unfounded([forge(good, change)])).toHaveLength(1);
    const left = places.find((p) => top(p) === 'left')!;
    expect(pushed([forge(left, { exit: { ...contextOf(left).exit!, confirmed: null } })])).toHaveLength(1);
    const moved = places.find((p) => contextOf(p).motion)!;
    for (const change of [{ noticeAt: null }, { hearing: { askedAt: 1, heldAt: null, attended: null } }])
      expect(premature([forge(moved, change)])).toHaveLength(1);
    const { mover } = contextOf(good).motion!;
    expect(alone([forge(good, { motion: { mover, seconder: mover, together: [] } })])).toHaveLength(1);
    const [begun, open] = [places.find((p) => top(p) === 'beginning')!, places.find((p) => top(p) === 'vote')!];
    expect(strays([{ from: begun, to: open, by: 'leap' }], 'vote', ['readyForVote'])).toHaveLength(1);
    expect(stuck([{ from: begun, to: open, by: 'leap' }])).toEqual([begun]);
  });
});
