export type Choice = 'yes' | 'no' | 'abstain';

/** A part of a whole, as two whole numbers: 2/3 is `{ num: 2, den: 3 }`. */
export interface Fraction {
  readonly num: number;
  readonly den: number;
}

/** The numbers a vote is counted by. They come from the rules of a procedure, never from here. */
export interface TallyRules {
  /** Quorate when more than this part of the remaining seats recorded a ballot. */
  readonly quorumMoreThan: Fraction;
  /** Fewest recorded ballots that can be quorate, however many seats are recused. */
  readonly quorumMinimum: number;
  readonly threshold: Fraction;
  /** True: yes must be more than the threshold. False: at least the threshold. */
  readonly thresholdStrict: boolean;
  /** Whether an abstention counts as a vote cast when the threshold is applied. It always counts for the quorum. */
  readonly abstentionsInBase: boolean;
}

export interface TallyInput {
  /** Seats that could vote when the vote was opened. */
  readonly electorate: readonly string[];
  /** Seats of the electorate that stepped aside: they leave the quorum's base and the threshold's. */
  readonly recused: readonly string[];
  /** Choice by seat. */
  readonly ballots: Readonly<Record<string, Choice>>;
  readonly rules: TallyRules;
}

/** The result of a vote with all that is needed to check it by hand. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** All ballots, abstentions included. */
  readonly recorded: number;
  /** Number of seats at opening. */
  readonly electorate: number;
  readonly recused: number;
  /** Seats that may vote: electorate without the recused. */
  readonly remaining: number;
  /** Remaining seats without a ballot, sorted. */
  readonly notVoted: string[];
  /** Ballots that the threshold is a part of. */
  readonly base: number;
  /** Smallest number of yes that passes at this base; at least one. */
  readonly needed: number;
  /** Smallest number of recorded ballots that is quorate. */
  readonly quorumNeeded: number;
  readonly quorate: boolean;
  readonly outcome: 'passed' | 'failed' | 'inquorate';
  /** All recorded ballots are the same and there is at least one: the counts then tell how everybody voted. */
  readonly unanimous: boolean;
  /** The whole result in one English sentence. */
  readonly sentence: string;
}
