import type { CaseEvent } from './chart.js';
import { Identifiers, InstantText, OneOf, Text } from './fields.js';
import { affectedParties, boardOutcomes, reviewRoutes } from './review-state.js';
import type { AffectedParty, BoardOutcome, ReviewRoute } from './review-state.js';

/** The six items that the proposed review procedures ask for (S68). */
export class ReviewRequest {
  @OneOf(reviewRoutes) route!: ReviewRoute;
  @OneOf(affectedParties) askedBy!: AffectedParty;
  /** Name, address and contacts of who asks. */
  @Text({ access: 'restricted', max: 1000 }) requester!: string;
  @Text({ access: 'restricted', max: 2000 }) action!: string;
  @InstantText() actionDate!: string;
  @Text({ access: 'restricted' }) facts!: string;
  @Text({ access: 'restricted' }) grounds!: string;
  /** The documents relied on, or that there are none. */
  @Text({ access: 'restricted' }) documents!: string;
}

export class ReviewAssign {
  /** Seats of the Directors. */
  @Identifiers(1, 15, { seatsOf: 'boardReviewer' }) reviewers!: readonly string[];
  @Text({ access: 'restricted', optional: true }) note?: string;
}

/** The Ombudsman works outside; here stand the reference and the result. A recommendation binds nobody. */
export class ReviewRecommend {
  @Text({ access: 'restricted', max: 200 }) reference!: string;
  @Text({ access: 'public' }) recommendation!: string;
}

export class ReviewDecide {
  @OneOf(boardOutcomes) outcome!: BoardOutcome;
  @Text({ access: 'public' }) reasons!: string;
}

export type ReviewEvent =
  | CaseEvent<'review.request', ReviewRequest>
  | CaseEvent<'review.assign', ReviewAssign, { readonly boardSeats: readonly string[] }>
  | CaseEvent<'review.recommend', ReviewRecommend>
  | CaseEvent<'review.decide', ReviewDecide>;

/** The payload classes by event type. */
export const reviewEvents = {
  'review.request': ReviewRequest,
  'review.assign': ReviewAssign,
  'review.recommend': ReviewRecommend,
  'review.decide': ReviewDecide,
} as const;
