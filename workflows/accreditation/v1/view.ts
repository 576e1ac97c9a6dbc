import type { AccreditationContext } from './context.js';
import type { CaseFacts } from '../../shared/procedure.js';
import { adviceFollowed } from '../../shared/advice-state.js';
import { viewVotes } from '../../shared/vote-view.js';

/** What may be served of an accreditation beside its state: never a choice of an open vote. */
export const view = (context: AccreditationContext): CaseFacts => ({
  region: context.region,
  country: context.country,
  organisation: context.organisation,
  earlierCase: context.earlierCase,
  inForce: context.inForce,
  decision: context.decision,
  votes: viewVotes(context),
  recused: context.recused,
  ruleSet: context.ruleSet,
  advice: context.advice,
  adviceFollowed: adviceFollowed(context, { positive: 'accredited', negative: 'notAccredited' }),
  adviceToConfirm: context.pendingAdvice,
  adviceNotReceived: context.adviceNotReceived,
  openQuestions: context.questions.open,
  heldFrom: context.heldFrom,
  openReviews: context.openReviews,
  reviews: context.reviews,
});
