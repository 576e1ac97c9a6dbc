import { stateText } from '../../../libs/engine/index.js';
import type { AccreditationContext } from '../../../workflows/accreditation/v1/context.js';
import { allNodes, allTransitions, nameOf } from '../../support/chart-walk.js';
import { contextOf, explore, follow, keyOf, start, taken } from '../../support/explore.js';
import type { Edge, Place } from '../../support/exploring.js';

const toReady = [
  'application.submit applicant',
  'application.accept STAFF-1',
  'dueDiligence.complete STAFF-1',
  'advice.give AFRALO-CHAIR',
];
const toReconsideration = [
  ...toReady,
  'vote.open ALAC-CHAIR',
  'ballot.cast AF-1 no',
  'ballot.cast AP-1 no',
  'time',
  'time',
  'review.request applicant alac',
  'vote.open ALAC-CHAIR',
];
const twoLeaders = { openQuestions: 2, adviceLeaders: { AFRALO: 2, APRALO: 1, EURALO: 1, LACRALO: 2, NARALO: 1 } };

const top = (place: Place): string => stateText(place.snapshot.state).split(/[.(]/)[0] ?? '';
const isEnd = (place: Place): boolean => ['accredited', 'notAccredited', 'withdrawn', 'lapsed'].includes(top(place));

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

/** Accreditations that neither a quorate majority nor the Board stands behind. */
const unfounded = (places: readonly Place[]): AccreditationContext[] =>
  places
    .filter((p) => top(p) === 'accredited')
    .map(contextOf)
    .filter(({ decision, votes }) => {
      const vote = votes.find((v) => v.number === decision?.vote);
      const majority = vote?.tally?.quorate === true && vote.tally.yes * 2 > vote.tally.base;
      return !(decision?.outcome === 'accredited' && (decision.by === 'board' || majority));
    });

/** Ways into a state from somewhere they must not come from. */
const strays = (edges: readonly Edge[], into: string, from: readonly string[]): string[] =>
  edges
    .filter(({ from: a, to: b }) => top(b) === into && top(a) !== into && !from.includes(top(a)))
    .map(({ from: a, by }) => `${stateText(a.snapshot.state)} -- ${by}`);

describe('everything that can happen to an application', () => {
  let places: Place[];
  let edges: Edge[];

  beforeAll(() => {
    const reconsidered = follow(start({ maxVotes: 4 }), toReconsideration);
    for (const last of ['ballot.recuse AF-1', 'ballot.requestNonPublic EU-1', 'vote.extend ALAC-CHAIR'])
      follow(reconsidered, [last]);
    const maps = [
      explore(),
      explore(start(twoLeaders), ['vote.open']),
      explore(follow(start(twoLeaders), [...toReady, 'advice.confirm AFRALO-SECRETARY']), [
        'dueDiligence.reopen',
        'vote.open',
      ]),
      explore(reconsidered, ['review.request', 'review.recommend', 'note.add', 'paper.add', 'decision.explain']),
    ];
    places = maps.flatMap((map) => map.places);
    edges = maps.flatMap((map) => map.edges);
  }, 240_000);

  it('reaches every state', () => {
    const leaves = allNodes().filter((n) => Object.keys(n.states).length === 0);
    const seen = new Set(places.flatMap((p) => leavesOf(p)));
    expect(leaves.map((n) => n.path.join('.')).filter((path) => !seen.has(path))).toEqual([]);
  });

  it('takes every transition', () => {
    expect(
      allTransitions()
        .filter((t) => !taken.has(t))
        .map(nameOf),
    ).toEqual([]);
  });

  it('can reach a decision or an end from everywhere', () => {
    expect(places.filter((p) => !isEnd(p)).length).toBeGreaterThan(1000);
    expect(stuck(edges).map((p) => stateText(p.snapshot.state))).toEqual([]);
  });

  it('accredits only with a quorate majority or a reversal by the Board', () => {
    expect(places.filter((p) => top(p) === 'accredited').length).toBeGreaterThan(10);
    expect(unfounded(places)).toEqual([]);
  });

  it('never reaches a vote without having asked the region', () => {
    expect(strays(edges, 'vote', ['readyForVote'])).toEqual([]);
    expect(strays(edges, 'readyForVote', ['regionalAdvice', 'onHold', 'vote', 'accredited', 'notAccredited'])).toEqual(
      [],
    );
    expect(strays(edges, 'regionalAdvice', ['dueDiligence', 'onHold'])).toEqual([]);
    const heldReady = places.filter((p) => contextOf(p).heldFrom === 'readyForVote').map(contextOf);
    expect(heldReady.every((c) => c.advice !== null || c.adviceNotReceived)).toBe(true);
  });

  it('goes on without advice only as "no advice received"', () => {
    const silent = places
      .filter((p) => top(p) === 'readyForVote')
      .map(contextOf)
      .filter((c) => c.advice === null);
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.every((c) => c.adviceNotReceived)).toBe(true);
  });

  it('is noticed when it goes wrong: the checks themselves', () => {
    const good = places.find((p) => top(p) === 'accredited' && contextOf(p).decision?.by === 'vote')!;
    const votes = contextOf(good).votes.map((v) => ({ ...v, tally: v.tally && { ...v.tally, quorate: false } }));
    const forged = {
      ...good,
      snapshot: { ...good.snapshot, context: { ...good.snapshot.context, votes } },
    } as unknown as Place;
    expect(unfounded([forged])).toHaveLength(1);
    const draft = places.find((p) => top(p) === 'draft')!;
    const ready = places.find((p) => top(p) === 'readyForVote')!;
    expect(strays([{ from: draft, to: ready, by: 'leap' }], 'readyForVote', ['regionalAdvice'])).toHaveLength(1);
    expect(stuck([{ from: draft, to: ready, by: 'leap' }])).toEqual([draft]);
  });
});

function leavesOf({ snapshot }: Place): string[] {
  const walkValue = (value: unknown, path: string): string[] =>
    typeof value === 'string'
      ? [`${path}${value}`]
      : Object.entries(value as object).flatMap(([name, inner]) => walkValue(inner, `${path}${name}.`));
  return walkValue(snapshot.state, '');
}
