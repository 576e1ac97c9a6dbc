import type { Fraction, Tally, TallyRules } from './types.js';

const ratio = ({ num, den }: Fraction): string => `${num}/${den}`;

function turnout(tally: Omit<Tally, 'sentence'>): string {
  const { yes, no, abstain, recorded, remaining, recused, electorate } = tally;
  const seats = recused === 0 ? `${remaining} seats` : `${remaining} seats (${electorate} less ${recused} recused)`;
  return `${recorded} of ${seats} recorded a ballot: ${yes} yes, ${no} no, ${abstain} abstaining`;
}

function quorum({ remaining, quorumNeeded, quorate }: Omit<Tally, 'sentence'>, rules: TallyRules): string {
  const { num, den } = rules.quorumMoreThan;
  // One ballot fewer would have been enough of a part already, so it was the minimum that decided.
  const byMinimum = (quorumNeeded - 1) * den > num * remaining;
  const source = byMinimum
    ? `never fewer than ${rules.quorumMinimum}`
    : `more than ${ratio(rules.quorumMoreThan)} of ${remaining}`;
  return `the quorum of ${quorumNeeded} (${source}) was ${quorate ? 'met' : 'not met'}`;
}

function threshold({ base, needed, outcome }: Omit<Tally, 'sentence'>, rules: TallyRules): string {
  const counted = rules.abstentionsInBase ? 'abstentions counted' : 'abstentions not counted';
  const part = `${rules.thresholdStrict ? 'more than' : 'at least'} ${ratio(rules.threshold)}`;
  return `passing took ${part} of ${base} (${counted}), that is ${needed} yes, so the motion ${outcome}`;
}

/** Counts, bases, threshold, quorum and outcome in one sentence that a reader can recompute. */
export function explain(tally: Omit<Tally, 'sentence'>, rules: TallyRules): string {
  const start = `${turnout(tally)}; ${quorum(tally, rules)}`;
  return tally.outcome === 'inquorate' ? `${start}, so there is no decision.` : `${start}; ${threshold(tally, rules)}.`;
}
