import type { Advice, Ground, WithdrawalAbout } from './events.js';
import type { RuleValues } from './rules.js';
import type { AdviceContext } from '../../shared/advice-state.js';
import type { ReviewContext, StandingDecision } from '../../shared/review-state.js';

/** Where a case returns to when the ALS takes back that it leaves. */
export const leavePhases = [
  'beginning',
  'evidence',
  'responding',
  'hearing',
  'regionalAdvice',
  'motion.awaiting',
  'motion.moved',
  'ballotChoice',
  'readyForVote',
] as const;
export type LeavePhase = (typeof leavePhases)[number];

export interface Hearing {
  readonly askedAt: number;
  /** Null until it is recorded. */
  readonly heldAt: number | null;
  readonly attended: boolean | null;
}

/** Who moved or seconded, in which seat. */
export interface Mover {
  readonly person: string;
  readonly seat: string;
  readonly at: number;
}

export interface Motion {
  readonly mover: Mover;
  readonly seconder: Mover | null;
  /** Organisations that are voted on together, this one among them: the one alone once it was taken out. */
  readonly together: readonly string[];
}

/** The ALS's own declaration that it leaves. */
export interface Exit {
  readonly from: LeavePhase;
  readonly declaredBy: string;
  readonly declaredAt: number;
  /** Null until it is confirmed. */
  readonly confirmed: { readonly by: 'representative' | 'staff'; readonly person: string; readonly at: number } | null;
  readonly acknowledgedAt: number | null;
}

export type Outcome = 'withdrawn' | 'retained';

/** All that a withdrawal remembers beside its state. Small JSON: ids, instants, numbers, closed vocabularies. */
export interface WithdrawalContext extends ReviewContext, AdviceContext<Advice>, Record<string, unknown> {
  readonly rules: RuleValues;
  /** The audited rule set that overrode the shipped values; null where none did. */
  readonly ruleSet: string | null;
  readonly organisation: string;
  readonly earlierCase: string | null;
  readonly country: string | null;
  /** Null where the case was opened for the ALS's own wish to leave. */
  readonly ground: Ground | null;
  /** Pieces of evidence in the file. */
  readonly evidence: number;
  readonly noticeAt: number | null;
  /** When the ALS first responded or was heard. */
  readonly answeredAt: number | null;
  /** The ALS says that the ground is cured. */
  readonly saysCured: boolean;
  /** True where the time to respond ran out. */
  readonly responseOver: boolean;
  readonly hearing: Hearing | null;
  readonly motion: Motion | null;
  readonly nonPublicAsked: boolean;
  readonly exit: Exit | null;
  readonly decision: StandingDecision<Outcome> | null;
  /** Whether the accreditation is in force, apart from the state. */
  readonly inForce: boolean;
}

/** What a case is opened with. */
export interface WithdrawalInput {
  readonly now: number;
  readonly organisation: string;
  readonly earlierCase: string | null;
  readonly about: WithdrawalAbout;
  readonly rules: RuleValues;
  readonly ruleSet: string | null;
}

const nothingYet = {
  clocks: {},
  evidence: 0,
  noticeAt: null,
  answeredAt: null,
  saysCured: false,
  responseOver: false,
  hearing: null,
  advice: null,
  pendingAdvice: null,
  adviceNotReceived: false,
  adviceTimeTaken: false,
  motion: null,
  nonPublicAsked: false,
  exit: null,
  vote: null,
  votes: [],
  recused: [],
  chairRecused: false,
  settling: null,
  decision: null,
  inForce: true,
  openReviews: {},
  reviews: [],
} as const;

export const initialContext = ({ input }: { input: WithdrawalInput }): WithdrawalContext => ({
  ...nothingYet,
  now: input.now,
  rules: input.rules,
  ruleSet: input.ruleSet,
  organisation: input.organisation,
  earlierCase: input.earlierCase,
  region: input.about.region,
  country: input.about.country ?? null,
  ground: input.about.ground ?? null,
});
