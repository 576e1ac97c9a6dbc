import type { Fraction, TallyInput, TallyRules } from './types.js';

const choices: readonly string[] = ['yes', 'no', 'abstain'];

/** Products of a count and a numerator stay far below 2^53, where whole numbers stop being exact. */
const largestPart = 1_000_000;

function isWhole(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= largestPart;
}

function checkFraction(name: string, { num, den }: Fraction, reachable: boolean): void {
  if (!isWhole(num) || !isWhole(den) || den === 0 || !reachable) {
    throw new RangeError(`${name} ${num}/${den} is not a part of a whole that a vote can reach`);
  }
}

function checkRules(rules: TallyRules): void {
  const { quorumMoreThan: quorum, threshold } = rules;
  checkFraction('quorum', quorum, quorum.num < quorum.den);
  const reachable = rules.thresholdStrict ? threshold.num < threshold.den : threshold.num <= threshold.den;
  checkFraction('threshold', threshold, reachable);
  if (!isWhole(rules.quorumMinimum)) {
    throw new RangeError(`quorum minimum ${rules.quorumMinimum} is not a number of seats`);
  }
}

function checkDistinct(name: string, seats: readonly string[]): void {
  const twice = seats.find((seat, i) => seats.indexOf(seat) !== i);
  if (twice !== undefined) throw new RangeError(`seat ${twice} appears twice among the ${name}`);
}

/** Throws RangeError where the input is not one vote: a count of it would be wrong without anybody noticing. */
export function checkInput({ electorate, recused, ballots, rules }: TallyInput): void {
  checkRules(rules);
  checkDistinct('electorate', electorate);
  checkDistinct('recused', recused);
  for (const seat of recused) {
    if (!electorate.includes(seat)) throw new RangeError(`recused seat ${seat} is not in the electorate`);
  }
  for (const [seat, choice] of Object.entries(ballots)) {
    if (!electorate.includes(seat)) throw new RangeError(`ballot of seat ${seat}, which is not in the electorate`);
    if (recused.includes(seat)) throw new RangeError(`ballot of seat ${seat}, which is recused`);
    if (!choices.includes(choice)) throw new RangeError(`ballot of seat ${seat} is neither yes, no nor abstain`);
  }
}
