import { setup } from 'xstate';
import type { AnyEventObject } from 'xstate';
import { assigning } from './assigning.js';
import { passes } from './chart.js';
import type { StateMeta, Tag, TransitionMeta } from './chart.js';
import { drop, everyDays, run, untilDue } from './clocks.js';
import type { ReviewEvent } from './review-events.js';
import * as why from './review-guards.js';
import type { ReviewContext } from './review-state.js';
import * as updates from './review-updates.js';
import type { Role } from './roles.js';
import { voteActions, voteDelays, voteGuards } from './vote.js';
import type { VoteEvent } from './vote-events.js';

/** The reviews' reasons for refusing; hosts spread them into their own. */
export const reviewWhy = why;

export const reviewGuards = {
  mayAsk: passes(why.mayAsk),
  mayAssign: passes(why.mayAssign),
  mayDecide: passes(why.mayDecide),
  majorityFor: passes(why.majorityFor),
  reviewClosed: passes<ReviewContext, undefined>(why.reviewClosed),
  boardReviewOverdue: passes<ReviewContext, undefined>(why.boardReviewOverdue),
};

export const reviewDelays = {
  reviewWindow: untilDue('reviewWindow'),
  boardReviewDue: untilDue('board'),
  reviewReminder: everyDays((context: ReviewContext) => context.rules.reviewReminderDays),
};

/** The reviews' actions for a host whose context holds reviews. */
export function reviewActions<C extends ReviewContext & Record<string, unknown>, E extends AnyEventObject>() {
  const set = assigning<C, E>();
  return {
    openReview: set(updates.openReview),
    assignReviewers: set(updates.assignReviewers),
    recordDecision: set(updates.recordDecision),
    endReview: set(updates.endReview),
    endOvertakenReviews: set(updates.endOvertakenReviews),
    settleReconsideration: set(updates.settleReconsideration),
    run: set(run),
    drop: set(drop),
  };
}

type Context = ReviewContext & Record<string, unknown>;
export type ReviewChartEvent = VoteEvent | ReviewEvent;

/** The setup that the three routes of review share. */
export const s = setup({
  types: {
    context: {} as Context,
    events: {} as ReviewChartEvent,
    tags: {} as Tag,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta,
  },
  guards: { ...voteGuards, ...reviewGuards },
  delays: { ...voteDelays, ...reviewDelays },
  actions: { ...voteActions<Context, ReviewChartEvent>(), ...reviewActions<Context, ReviewChartEvent>() },
});

export const by = (roles: readonly Role[], rule: string): TransitionMeta => ({ roles, rule });
export const parties = ['applicant', 'raloLeader', 'staff'] as const;
/** Nothing is asked for, or nothing more can be. */
export const quiet = { tags: ['decided'], meta: { phase: 'decision', turn: [] } } as const;

export const asked = {
  type: 'notify',
  params: { letter: 'reviewRequested', to: ['applicant', 'staff', 'alacChair', 'raloLeader'] },
} as const;
