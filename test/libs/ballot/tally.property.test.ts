import fc from 'fast-check';
import { tally } from '../../../libs/ballot/index.js';
import type { Choice, Fraction, TallyInput, TallyRules } from '../../../libs/ballot/index.js';
import { seatsOf } from './votes.js';

const fraction = (strict: boolean) =>
  fc
    .record({ num: fc.nat({ max: 12 }), den: fc.integer({ min: 1, max: 12 }) })
    .filter(({ num, den }) => (strict ? num < den : num <= den));

const rules = fc.boolean().chain((thresholdStrict) =>
  fc.record<TallyRules>({
    quorumMoreThan: fraction(true),
    quorumMinimum: fc.nat({ max: 8 }),
    threshold: fraction(thresholdStrict),
    thresholdStrict: fc.constant(thresholdStrict),
    abstentionsInBase: fc.boolean(),
  }),
);

type Part = Choice | 'recused' | 'silent';
const part = fc.constantFrom<Part>('yes', 'no', 'abstain', 'recused', 'silent');

const input = fc.tuple(fc.array(part, { maxLength: 25 }), rules).map(([parts, rules]): TallyInput => {
  const electorate = seatsOf(parts.length);
  const cast = electorate.map((seat, i) => [seat, parts[i] ?? 'silent'] as const);
  const ballots = cast.filter((entry): entry is [string, Choice] => entry[1] !== 'recused' && entry[1] !== 'silent');
  const recused = electorate.filter((_, i) => parts[i] === 'recused');
  return { electorate, recused, ballots: Object.fromEntries(ballots), rules };
});

/** How a/b compares with num/den, over the integers without bound. */
function compare(count: number, whole: number, { num, den }: Fraction): number {
  const difference = BigInt(count) * BigInt(den) - BigInt(num) * BigInt(whole);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

function smallest(passes: (count: number) => boolean): number {
  let count = 0;
  while (!passes(count)) count += 1;
  return count;
}

/** A second count that walks the seats one by one and searches for the numbers instead of computing them. */
function bruteForce({ electorate, recused, ballots, rules }: TallyInput) {
  const seen = { yes: 0, no: 0, abstain: 0, silent: 0 };
  for (const seat of electorate) if (!recused.includes(seat)) seen[ballots[seat] ?? 'silent'] += 1;
  const recorded = seen.yes + seen.no + seen.abstain;
  const remaining = recorded + seen.silent;
  const base = recorded - (rules.abstentionsInBase ? 0 : seen.abstain);
  const passes = (yes: number) => yes > 0 && compare(yes, base, rules.threshold) >= (rules.thresholdStrict ? 1 : 0);
  const isQuorate = (count: number) =>
    count >= rules.quorumMinimum && compare(count, remaining, rules.quorumMoreThan) > 0;
  return {
    ...{ yes: seen.yes, no: seen.no, abstain: seen.abstain, recorded, remaining, base },
    needed: smallest(passes),
    quorumNeeded: smallest(isQuorate),
    quorate: isQuorate(recorded),
    outcome: !isQuorate(recorded) ? 'inquorate' : passes(seen.yes) ? 'passed' : 'failed',
    unanimous: new Set(Object.values(ballots)).size === 1,
  };
}

test('the tally agrees with a brute-force count', () => {
  fc.assert(
    fc.property(input, (vote) => {
      const result = tally(vote);
      expect(result).toMatchObject(bruteForce(vote));
      expect(result.notVoted.length).toBe(result.remaining - result.recorded);
    }),
    { numRuns: 2000 },
  );
});

test('a member who changes from no to yes never turns a passed vote', () => {
  fc.assert(
    fc.property(input, (vote) => {
      const against = Object.keys(vote.ballots).find((seat) => vote.ballots[seat] === 'no');
      fc.pre(against !== undefined && tally(vote).outcome === 'passed');
      expect(tally({ ...vote, ballots: { ...vote.ballots, [String(against)]: 'yes' } }).outcome).toBe('passed');
    }),
  );
});

test('the order of seats and ballots makes no difference', () => {
  fc.assert(
    fc.property(input, (vote) => {
      const ballots = Object.fromEntries(Object.entries(vote.ballots).reverse());
      expect(tally({ ...vote, electorate: vote.electorate.toReversed(), ballots })).toEqual(tally(vote));
    }),
  );
});
