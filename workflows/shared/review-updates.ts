import { drop } from './clocks.js';
import type {
  AffectedParty,
  BoardOutcome,
  OpenReview,
  ReviewContext,
  ReviewRecord,
  ReviewRoute,
} from './review-state.js';

type Change = Partial<ReviewContext>;

export function openReview(context: ReviewContext, params: { route: ReviewRoute; askedBy: AffectedParty }): Change {
  const review: OpenReview = { askedBy: params.askedBy, askedAt: context.now, reviewers: [], decisions: {} };
  return { openReviews: { ...context.openReviews, [params.route]: review } };
}

const patch = (context: ReviewContext, change: Partial<OpenReview>): Change => {
  const { board } = context.openReviews;
  return board ? { openReviews: { ...context.openReviews, board: { ...board, ...change } } } : {};
};

/** New reviewers start with no decisions. */
export const assignReviewers = (context: ReviewContext, params: { reviewers: readonly string[] }): Change =>
  patch(context, { reviewers: params.reviewers, decisions: {} });

/** Records or replaces what one Director decided. */
export const recordDecision = (context: ReviewContext, params: { seat: string; outcome: BoardOutcome }): Change =>
  patch(context, { decisions: { ...context.openReviews.board?.decisions, [params.seat]: params.outcome } });

/** Moves a review to the record; a Board's reversal asks the next state for a new decision. */
export function endReview(
  context: ReviewContext,
  params: { route: ReviewRoute; outcome: ReviewRecord['outcome'] },
): Change {
  const { [params.route]: ended, ...rest } = context.openReviews;
  if (!ended) return {};
  const { askedBy, askedAt } = ended;
  const record: ReviewRecord = { route: params.route, askedBy, askedAt, endedAt: context.now, outcome: params.outcome };
  return {
    ...drop(context, { clocks: [params.route] }),
    openReviews: rest,
    reviews: [...context.reviews, record],
    settling: params.outcome === 'decisionReversed' ? { by: 'board', vote: null } : context.settling,
  };
}

/** A new decision, or a case sent back, ends the reviews that were open; a reconsideration that passed has reversed. */
export function endOvertakenReviews(context: ReviewContext): Pick<ReviewContext, 'openReviews' | 'reviews'> {
  const records = Object.entries(context.openReviews).map(([route, review]): ReviewRecord => ({
    route: route as ReviewRoute,
    askedBy: review.askedBy,
    askedAt: review.askedAt,
    endedAt: context.now,
    outcome: route === 'alac' && context.settling?.by === 'vote' ? 'decisionReversed' : 'overtaken',
  }));
  return { openReviews: {}, reviews: [...context.reviews, ...records] };
}

/** After a reconsideration that failed, the first decision stands. Does nothing where no vote was held. */
export function settleReconsideration(context: ReviewContext): Change {
  return context.settling
    ? { ...endReview(context, { route: 'alac', outcome: 'decisionStands' }), settling: null }
    : {};
}
