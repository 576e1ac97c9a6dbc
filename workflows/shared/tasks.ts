import type { AdviceContext } from './advice-state.js';
import type { ReviewContext } from './review-state.js';
import type { Actor } from './roles.js';

type Context = ReviewContext & AdviceContext;

/**
 * Whether what a step asks for is done, though it could be done again: a ballot that is cast, a Director's word that is
 * given, advice that only a second leader's confirmation is missing to, a region that is known.
 */
export function isDone(context: Context, event: string, { seat = '' }: Actor): boolean {
  switch (event) {
    case 'ballot.cast':
      return context.vote !== null && Object.hasOwn(context.vote.ballots, seat);
    case 'review.decide':
      return Object.hasOwn(context.openReviews.board?.decisions ?? {}, seat);
    case 'advice.give':
      return context.pendingAdvice !== null;
    case 'region.assign':
      return context.region !== null;
    default:
      return false;
  }
}

/** What the shared parts ask of whoever has the turn: advice, the vote, the reviews. */
export const sharedAsks = [
  'advice.confirm',
  'advice.give',
  'advice.proceedWithout',
  'vote.open',
  'vote.resume',
  'vote.reopen',
  'ballot.cast',
  'review.assign',
  'review.decide',
  'review.recommend',
] as const;
