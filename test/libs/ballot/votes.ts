import type { Choice, TallyInput, TallyRules } from '../../../libs/ballot/index.js';

/** More than half of the sitting members, abstentions in the base. */
export const accredit: TallyRules = {
  quorumMoreThan: { num: 1, den: 2 },
  quorumMinimum: 5,
  threshold: { num: 1, den: 2 },
  thresholdStrict: true,
  abstentionsInBase: true,
};

export const withdraw: TallyRules = { ...accredit, threshold: { num: 2, den: 3 }, thresholdStrict: false };

export function seatsOf(size: number): string[] {
  return Array.from({ length: size }, (_, i) => `S${String(i).padStart(2, '0')}`);
}

/** The first seats vote yes, the next no, the next abstain, the next are recused, the last stay silent. */
export function vote(
  [yes, no, abstain]: readonly [number, number, number],
  { of = 15, recused = 0, rules = accredit }: { of?: number; recused?: number; rules?: TallyRules } = {},
): TallyInput {
  const electorate = seatsOf(of);
  const cast = yes + no + abstain;
  const choice = (i: number): Choice => (i < yes ? 'yes' : i < yes + no ? 'no' : 'abstain');
  return {
    electorate,
    recused: electorate.slice(cast, cast + recused),
    ballots: Object.fromEntries(electorate.slice(0, cast).map((seat, i) => [seat, choice(i)])),
    rules,
  };
}
