import { tally } from '../../../../libs/ballot/index.js';
import type { Choice, Tally } from '../../../../libs/ballot/index.js';
import { newestOf } from '../../../../workflows/index.js';
import type { VoteRules } from '../../../../workflows/shared/vote-state.js';
import type { HistoricCaseEntity } from './entities/historic-case.entity.js';

/** What was recorded of a vote; null is what is not known. */
export type RecordedCount = Pick<HistoricCaseEntity, 'kind' | 'yes' | 'no' | 'abstain' | 'notVoted' | 'eligible'>;

/** What a recorded count would mean under the rules of today. It says nothing of the rules of its day. */
export interface UnderTodaysRules {
  /** Ballots that were recorded. */
  readonly recorded: number;
  readonly eligible: number;
  readonly quorumNeeded: number;
  readonly quorate: boolean;
  /** Null where it is not known how those who voted chose. */
  readonly yes: number | null;
  /** Ballots of which the threshold is a part. */
  readonly base: number | null;
  /** Smallest number of yes that would pass. */
  readonly needed: number | null;
  /** Null where it cannot be said. */
  readonly outcome: Tally['outcome'] | null;
}

const seatsOf = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i));

function count(rules: VoteRules, eligible: number, choices: readonly Choice[]): Tally {
  const { quorum, quorumMinimum, threshold, thresholdStrict, abstentionsInBase } = rules;
  return tally({
    electorate: seatsOf(eligible),
    recused: [],
    ballots: Object.fromEntries(choices.map((choice, seat) => [String(seat), choice])),
    rules: { quorumMoreThan: quorum, quorumMinimum, threshold, thresholdStrict, abstentionsInBase },
  });
}

const each = (choice: Choice, times: number): Choice[] => Array.from({ length: times }, () => choice);

/** How many voted, from the choices or from those who did not; null where neither is known. */
function recordedOf({ yes, no, abstain, notVoted, eligible }: RecordedCount): number | null {
  if (yes !== null && no !== null && (abstain !== null || notVoted === null || eligible === null)) {
    return yes + no + (abstain ?? 0);
  }
  return eligible !== null && notVoted !== null ? eligible - notVoted : null;
}

/** More than any body of this community has had; a larger number is a slip, and not counted here. */
const mostSeats = 1000;

/** Whether a count can be of one vote at all. */
const possible = (recorded: number, eligible: number): boolean =>
  recorded >= 0 && recorded <= eligible && eligible <= mostSeats;

/** The choices that were recorded; null where it is not known how everybody chose who voted. */
function choicesOf({ yes, no, abstain }: RecordedCount, recorded: number): Choice[] | null {
  if (yes === null || no === null) return null;
  const abstained = abstain ?? recorded - yes - no;
  if (abstained < 0 || yes + no + abstained !== recorded) return null;
  return [...each('yes', yes), ...each('no', no), ...each('abstain', abstained)];
}

/**
 * What a recorded count would mean today. Null where too little is known, or where the numbers contradict each other.
 */
export function underTodaysRules(found: RecordedCount): UnderTodaysRules | null {
  const { kind, yes, eligible } = found;
  const rules = newestOf(kind)?.values as unknown as VoteRules | undefined;
  const recorded = recordedOf(found);
  if (!rules || eligible === null || recorded === null || !possible(recorded, eligible)) return null;
  const choices = choicesOf(found, recorded);
  const { quorumNeeded, quorate, base, needed, outcome } = count(rules, eligible, choices ?? each('abstain', recorded));
  const turnout = { recorded, eligible, quorumNeeded, quorate, yes };
  if (choices) return { ...turnout, base, needed, outcome };
  return { ...turnout, base: null, needed: null, outcome: quorate ? null : 'inquorate' };
}
