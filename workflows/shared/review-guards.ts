import { notLikeThis, notNow, notYou } from './chart.js';
import type { Reason } from './chart.js';
import { ranOut } from './clocks.js';
import type { BoardOutcome, ReviewContext, ReviewRoute } from './review-state.js';

/** Why a review cannot be asked for on this route. The request names one; each route looks only at its own. */
export function mayAsk(context: ReviewContext, params: { asked: ReviewRoute; route: ReviewRoute }): Reason | null {
  if (params.asked !== params.route)
    return { ...notNow('route-not-open', 'This way of review is not open for this decision now.'), elsewhere: true };
  return params.route === 'alac' && context.votes.length >= context.rules.maxVotes
    ? notNow('votes-used', `The ALAC has voted ${context.votes.length} times on this case, which is the most allowed.`)
    : null;
}

export function mayAssign(
  context: ReviewContext,
  params: { reviewers: readonly string[]; seats: readonly string[] },
): Reason | null {
  const wanted = context.rules.reviewers;
  if (params.reviewers.length !== wanted)
    return notLikeThis(
      'reviewers',
      '/reviewers',
      `${wanted} Directors review a decision; ${params.reviewers.length} were named.`,
    );
  const unknown = params.reviewers.filter((seat) => !params.seats.includes(seat));
  return unknown.length > 0
    ? notLikeThis('unknown-seat', '/reviewers', `No Board reviewer sits in ${unknown.join(', ')}.`)
    : null;
}

type Decided = { seat?: string | undefined; outcome: BoardOutcome };

/** Only the assigned Directors decide; a case without a vote left cannot be sent back to one. */
export function mayDecide(context: ReviewContext, params: Decided): Reason | null {
  if (!context.openReviews.board?.reviewers.includes(params.seat ?? ''))
    return notYou('not-assigned', 'Only the Directors assigned to this review decide it.');
  return params.outcome === 'sentBack' && context.votes.length >= context.rules.maxVotes
    ? notLikeThis('votes-used', '/outcome', 'No vote is left in this case: let the decision stand or reverse it.')
    : null;
}

/** Lets pass when this Director's word makes a majority of the assigned for the outcome. */
export function majorityFor(context: ReviewContext, params: Decided & { wanted: BoardOutcome }): Reason | null {
  const refused = mayDecide(context, params);
  if (refused) return refused;
  const { reviewers = [], decisions = {} } = context.openReviews.board ?? {};
  const all = { ...decisions, [params.seat ?? '']: params.outcome };
  const agreeing = Object.values(all).filter((outcome) => outcome === params.wanted).length;
  return params.outcome === params.wanted && agreeing * 2 > reviewers.length
    ? null
    : { ...notNow('no-majority-yet', 'The assigned Directors do not agree yet.'), elsewhere: true };
}

/** Closed once the window has run out, and where the Board itself has decided: its word is the last here. */
export const reviewClosed = (context: ReviewContext): Reason | null =>
  ranOut(context, 'reviewWindow') || context.decision?.by === 'board'
    ? null
    : notNow('window-open', 'A review can still be asked for.');

export const boardReviewOverdue = (context: ReviewContext): Reason | null =>
  ranOut(context, 'board') ? null : notNow('on-time', 'The review is not overdue.');
