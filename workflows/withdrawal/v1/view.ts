import type { WithdrawalContext } from './context.js';
import type { CaseFacts } from '../../shared/procedure.js';
import { adviceFollowed } from '../../shared/advice-state.js';
import { viewVotes } from '../../shared/vote-view.js';

/** What may be served of a withdrawal beside its state: never a choice of an open vote. */
export const view = (context: WithdrawalContext): CaseFacts => ({
  region: context.region,
  country: context.country,
  organisation: context.organisation,
  earlierCase: context.earlierCase,
  inForce: context.inForce,
  decision: context.decision,
  votes: viewVotes(context),
  recused: context.recused,
  ruleSet: context.ruleSet,
  ground: context.ground,
  evidence: context.evidence,
  noticeAt: context.noticeAt,
  answeredAt: context.answeredAt,
  saysCured: context.saysCured,
  responseOver: context.responseOver,
  hearing: context.hearing,
  advice: context.advice,
  adviceFollowed: adviceFollowed(context, { withdraw: 'withdrawn', retain: 'retained' }),
  adviceToConfirm: context.pendingAdvice,
  adviceNotReceived: context.adviceNotReceived,
  motion: context.motion,
  nonPublicAsked: context.nonPublicAsked,
  exit: context.exit,
  openReviews: context.openReviews,
  reviews: context.reviews,
});
