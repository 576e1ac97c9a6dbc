import { checkInput } from './check.js';
import { explain } from './sentence.js';
import type { Choice, Fraction, Tally, TallyInput } from './types.js';

export type { Choice, Fraction, Tally, TallyInput, TallyRules } from './types.js';

/** Exact for whole numbers: the remainder decides, no quotient is ever rounded. */
function moreThan({ num, den }: Fraction, whole: number): number {
  const product = whole * num;
  return (product - (product % den)) / den + 1;
}

function atLeast({ num, den }: Fraction, whole: number): number {
  const product = whole * num;
  const rest = product % den;
  return (product - rest) / den + (rest === 0 ? 0 : 1);
}

function outcomeOf(quorate: boolean, yes: number, needed: number): Tally['outcome'] {
  if (!quorate) return 'inquorate';
  return yes >= needed ? 'passed' : 'failed';
}

/**
 * Counts a vote in whole numbers and explains the result.
 * Quorum: more than a part of the remaining seats recorded a ballot, abstentions included. A tie is not a majority.
 * @throws RangeError for ballots of recused seats or of seats outside the electorate, seats named twice, rules that
 * are no fractions or that no vote could meet.
 */
export function tally(input: TallyInput): Tally {
  checkInput(input);
  const { electorate, recused, ballots, rules } = input;
  const choices = Object.values(ballots);
  const count = (choice: Choice): number => choices.filter((cast) => cast === choice).length;
  const [yes, no, abstain] = [count('yes'), count('no'), count('abstain')];
  const recorded = choices.length;
  const remaining = electorate.length - recused.length;
  const base = rules.abstentionsInBase ? recorded : yes + no;
  const part = rules.thresholdStrict ? moreThan : atLeast;
  // Without the 1, "at least" of an empty base would be met by nobody's vote.
  const needed = Math.max(part(rules.threshold, base), 1);
  const quorumNeeded = Math.max(moreThan(rules.quorumMoreThan, remaining), rules.quorumMinimum);
  const quorate = recorded >= quorumNeeded;
  const counted: Omit<Tally, 'sentence'> = {
    yes,
    no,
    abstain,
    recorded,
    electorate: electorate.length,
    recused: recused.length,
    remaining,
    notVoted: electorate.filter((seat) => !recused.includes(seat) && !Object.hasOwn(ballots, seat)).sort(),
    base,
    needed,
    quorumNeeded,
    quorate,
    outcome: outcomeOf(quorate, yes, needed),
    unanimous: recorded > 0 && [yes, no, abstain].includes(recorded),
  };
  return { ...counted, sentence: explain(counted, rules) };
}
