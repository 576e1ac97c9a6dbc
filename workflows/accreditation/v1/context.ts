import type { Advice } from './events.js';
import type { RuleValues } from './rules.js';
import type { AdviceContext } from '../../shared/advice-state.js';
import type { ReviewContext, StandingDecision } from '../../shared/review-state.js';
import type { Ralo } from '../../shared/roles.js';

/** Where a case on hold goes back to. */
export const heldPhases = [
  'submitted',
  'dueDiligence.reviewing',
  'dueDiligence.awaitingAnswer',
  'regionalAdvice.considering',
  'regionalAdvice.awaitingAnswer',
  'readyForVote',
] as const;
export type HeldPhase = (typeof heldPhases)[number];

export type Outcome = 'accredited' | 'notAccredited';

/** All that an accreditation remembers beside its state. Small JSON: ids, instants, numbers, closed vocabularies. */
export interface AccreditationContext extends ReviewContext, AdviceContext<Advice>, Record<string, unknown> {
  readonly rules: RuleValues;
  /** The audited rule set that overrode the shipped values; null where none did. */
  readonly ruleSet: string | null;
  readonly organisation: string;
  readonly earlierCase: string | null;
  /** ISO code from the form; null before submission. */
  readonly country: string | null;
  readonly region: Ralo | null;
  /** Days that staff added to each clock. */
  readonly extended: Readonly<Record<string, number>>;
  readonly heldFrom: HeldPhase | null;
  /** Questions to the applicant are numbered from 1; `open` are those without an answer. */
  readonly questions: { readonly asked: number; readonly open: readonly number[] };
  readonly decision: StandingDecision<Outcome> | null;
  /** Whether an accreditation is in force, apart from the state: it stays while a decision is reviewed. */
  readonly inForce: boolean;
}

/** What a case is opened with. */
export interface AccreditationInput {
  readonly now: number;
  readonly organisation: string;
  readonly earlierCase: string | null;
  readonly rules: RuleValues;
  readonly ruleSet: string | null;
}

export const initialContext = ({ input }: { input: AccreditationInput | undefined }): AccreditationContext => ({
  now: input?.now ?? NaN,
  rules: input?.rules ?? ({} as RuleValues),
  ruleSet: input?.ruleSet ?? null,
  organisation: input?.organisation ?? '',
  earlierCase: input?.earlierCase ?? null,
  country: null,
  region: null,
  clocks: {},
  extended: {},
  heldFrom: null,
  questions: { asked: 0, open: [] },
  advice: null,
  pendingAdvice: null,
  adviceNotReceived: false,
  adviceTimeTaken: false,
  vote: null,
  votes: [],
  recused: [],
  chairRecused: false,
  settling: null,
  decision: null,
  inForce: false,
  openReviews: {},
  reviews: [],
});
