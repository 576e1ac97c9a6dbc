import { asked, by, parties, quiet, s } from './review-setup.js';
import type { ReviewChartEvent } from './review-setup.js';
import type { BoardOutcome } from './review-state.js';

const decided = {
  type: 'notify',
  params: { letter: 'reviewDecided', to: ['applicant', 'alacMember', 'staff', 'ralo', 'public'] },
} as const;

const word = ({ event }: { event: Extract<ReviewChartEvent, { type: 'review.decide' }> }) => ({
  seat: event.actor.seat ?? '',
  outcome: event.payload.outcome,
});
const majority = (wanted: BoardOutcome) => (args: { event: Extract<ReviewChartEvent, { type: 'review.decide' }> }) => ({
  ...word(args),
  wanted,
});

/**
 * Three Directors review a decision, either way it went. The host says where a case goes that is sent back or reversed.
 * One function, because a state configuration is data that is read as one picture.
 */
// eslint-disable-next-line max-lines-per-function
export const boardReview = (exits: { sentBack: string; reversed: string }) =>
  s.createStateConfig({
    initial: 'idle',
    states: {
      idle: {
        ...quiet,
        always: { guard: 'reviewClosed', target: 'closed', meta: by([], 'reviewWindowDays') },
        after: { reviewWindow: { target: 'closed', meta: by([], 'reviewWindowDays') } },
        on: {
          'review.request': {
            target: 'assigning',
            guard: { type: 'mayAsk', params: ({ event }) => ({ asked: event.payload.route, route: 'board' as const }) },
            actions: [
              {
                type: 'openReview',
                params: ({ event }) => ({ route: 'board' as const, askedBy: event.payload.askedBy }),
              },
              { type: 'run', params: ({ context }) => ({ clock: 'board', days: context.rules.reviewDays }) },
              asked,
            ],
            meta: by(parties, 'boardReview'),
          },
        },
      },
      assigning: {
        tags: ['open'],
        meta: { phase: 'review', turn: ['staff', 'boardReviewer'] },
        after: {
          reviewReminder: {
            target: 'assigning',
            reenter: true,
            actions: { type: 'notify', params: { letter: 'reviewReminder', to: ['staff'] } },
            meta: by([], 'reviewReminderDays'),
          },
        },
        on: {
          'review.assign': {
            target: 'deciding',
            guard: {
              type: 'mayAssign',
              params: ({ event }) => ({ reviewers: event.payload.reviewers, seats: event.facts.boardSeats }),
            },
            actions: [
              { type: 'assignReviewers', params: ({ event }) => ({ reviewers: event.payload.reviewers }) },
              { type: 'notify', params: { letter: 'reviewAssigned', to: ['boardReviewer', 'alacChair'] } },
            ],
            meta: by(['staff', 'boardReviewer'], 'reviewers'),
          },
        },
      },
      deciding: {
        initial: 'onTime',
        tags: ['open'],
        meta: { phase: 'review', turn: ['boardReviewer'] },
        states: {
          onTime: {
            always: { guard: 'boardReviewOverdue', target: 'overdue', meta: by([], 'reviewDays') },
            after: {
              boardReviewDue: {
                target: 'overdue',
                actions: { type: 'notify', params: { letter: 'reviewOverdue', to: ['boardReviewer', 'staff'] } },
                meta: by([], 'reviewDays'),
              },
            },
          },
          overdue: {
            after: {
              reviewReminder: {
                target: 'overdue',
                reenter: true,
                actions: { type: 'notify', params: { letter: 'reviewReminder', to: ['boardReviewer', 'staff'] } },
                meta: by([], 'reviewReminderDays'),
              },
            },
          },
        },
        on: {
          'review.decide': [
            {
              guard: { type: 'majorityFor', params: majority('decisionStands') },
              target: 'idle',
              actions: [
                { type: 'recordDecision', params: word },
                { type: 'endReview', params: { route: 'board', outcome: 'decisionStands' } },
                decided,
              ],
              meta: by(['boardReviewer'], 'boardReview'),
            },
            {
              guard: { type: 'majorityFor', params: majority('sentBack') },
              target: exits.sentBack,
              actions: [
                { type: 'recordDecision', params: word },
                { type: 'endReview', params: { route: 'board', outcome: 'sentBack' } },
                { type: 'closeVote', params: { outcome: 'overtaken' } },
                'endOvertakenReviews',
                decided,
              ],
              meta: by(['boardReviewer'], 'boardReview'),
            },
            {
              guard: { type: 'majorityFor', params: majority('decisionReversed') },
              target: exits.reversed,
              actions: [
                { type: 'recordDecision', params: word },
                { type: 'endReview', params: { route: 'board', outcome: 'decisionReversed' } },
                { type: 'closeVote', params: { outcome: 'overtaken' } },
                'endOvertakenReviews',
                decided,
              ],
              meta: by(['boardReviewer'], 'boardReview'),
            },
            {
              guard: { type: 'mayDecide', params: word },
              actions: { type: 'recordDecision', params: word },
              meta: by(['boardReviewer'], 'boardReview'),
            },
          ],
        },
      },
      closed: { ...quiet },
    },
  });
