import type { Choice, Tally } from '../../libs/ballot/index.js';
import type { ClockContext } from './clocks.js';
import type { Fraction } from './rule.js';
import type { Ralo } from './roles.js';

/** A sitting member at the instant of opening: ids, not names. */
export interface Elector {
  readonly seat: string;
  readonly person: string;
  readonly region: Ralo | null;
}

export interface Ballot {
  readonly choice: Choice;
  readonly person: string;
  readonly at: number;
}

/** What is asked: to accredit, to accredit after a refusal, to withdraw an accreditation. */
export type VotePurpose = 'accreditation' | 'reconsideration' | 'withdrawal';

/** The vote that is open, paused or waiting to be repeated. */
export interface Vote {
  /** Counts every opening in the case, from 1. */
  readonly number: number;
  /** 1 for a first vote, 2 for the repetition of an inquorate one. */
  readonly round: number;
  readonly purpose: VotePurpose;
  readonly openedAt: number;
  readonly electorate: readonly Elector[];
  /** By seat. Never served while the vote is open. */
  readonly ballots: Readonly<Record<string, Ballot>>;
  readonly nonPublic: boolean;
  readonly extendedDays: number;
  /** When the Chair last reminded those who had not voted; absent as long as nobody did. */
  readonly remindedAt?: number;
}

export type VoteOutcome = 'passed' | 'failed' | 'inquorate' | 'void' | 'overtaken';

/** A vote that is over. Choices remain only where the ballot was public. */
export interface VoteRecord extends Omit<Vote, 'ballots' | 'extendedDays' | 'remindedAt'> {
  readonly closedAt: number;
  readonly outcome: VoteOutcome;
  /** Seats that were recused when it ended; who is recused later does not change it. */
  readonly recused: readonly string[];
  /** Null for a vote that does not count. */
  readonly tally: Tally | null;
  readonly choices: Readonly<Record<string, Choice>> | null;
}

export interface VoteRules {
  readonly voteDays: number;
  readonly voteReminderDays: number;
  readonly voteExtensionLimitDays: number;
  readonly quorum: Fraction;
  readonly quorumMinimum: number;
  readonly threshold: Fraction;
  readonly thresholdStrict: boolean;
  readonly abstentionsInBase: boolean;
  readonly revotes: number;
  readonly maxVotes: number;
  readonly pauseReminderDays: number;
  readonly inquorateReminderDays: number;
}

/** The part of a case's context that a vote needs. */
export interface VoteContext extends ClockContext {
  readonly rules: VoteRules;
  readonly vote: Vote | null;
  readonly votes: readonly VoteRecord[];
  /** Person ids; who is recused stays so for the whole case. */
  readonly recused: readonly string[];
  /** True where the Chair is recused: a vice-chair acts. */
  readonly chairRecused: boolean;
  /** True where a non-public ballot was asked for before the vote: it holds for every vote of the case. */
  readonly nonPublicAsked?: boolean;
  /** Set by what decides, taken up by the state that is entered. */
  readonly settling: { readonly by: 'vote' | 'board'; readonly vote: number | null } | null;
}
