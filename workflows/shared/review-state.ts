import type { VoteContext, VoteRules } from './vote-state.js';

export const reviewRoutes = ['alac', 'ombudsman', 'board'] as const;
export type ReviewRoute = (typeof reviewRoutes)[number];

export const boardOutcomes = ['decisionStands', 'sentBack', 'decisionReversed'] as const;
export type BoardOutcome = (typeof boardOutcomes)[number];

/** Who asks: the applicant, the region, or somebody else affected, for whom staff files the request. */
export const affectedParties = ['applicant', 'ralo', 'other'] as const;
export type AffectedParty = (typeof affectedParties)[number];

/** A review that was asked for and is not over. */
export interface OpenReview {
  readonly askedBy: AffectedParty;
  readonly askedAt: number;
  /** Seats of the Directors assigned; empty on the other routes. */
  readonly reviewers: readonly string[];
  /** What each Director decided so far, by seat. */
  readonly decisions: Readonly<Record<string, BoardOutcome>>;
}

export interface ReviewRecord {
  readonly route: ReviewRoute;
  readonly askedBy: AffectedParty;
  readonly askedAt: number;
  readonly endedAt: number;
  readonly outcome: BoardOutcome | 'recommended' | 'overtaken';
}

/** The decision that stands, and what made it. */
export interface StandingDecision<O extends string = string> {
  readonly outcome: O;
  readonly by: 'vote' | 'board';
  readonly at: number;
  /** Number of the vote; null where the Board reversed one. */
  readonly vote: number | null;
}

export interface ReviewRules extends VoteRules {
  readonly reviewDays: number;
  readonly reviewers: number;
  readonly reviewReminderDays: number;
  readonly reviewWindowDays: number;
}

/** The part of a case's context that reviews need. */
export interface ReviewContext extends VoteContext {
  readonly rules: ReviewRules;
  readonly decision: StandingDecision | null;
  readonly openReviews: Readonly<Partial<Record<ReviewRoute, OpenReview>>>;
  readonly reviews: readonly ReviewRecord[];
}
