import { asked, by, parties, quiet, s } from './review-setup.js';
import { openingGuard, opens, vote } from './vote.js';

/** The ALAC reconsiders a refusal by a ballot. `passed` is the host's id of the accredited state. */
// eslint-disable-next-line max-lines-per-function -- data, read as one picture
export const reconsideration = (exits: { passed: string }) =>
  s.createStateConfig({
    initial: 'idle',
    states: {
      idle: {
        id: 'reconsiderationIdle',
        ...quiet,
        entry: 'settleReconsideration',
        always: { guard: 'reviewClosed', target: 'closed', meta: by([], 'reviewWindowDays') },
        after: { reviewWindow: { target: 'closed', meta: by([], 'reviewWindowDays') } },
        on: {
          'review.request': {
            target: 'requested',
            guard: { type: 'mayAsk', params: ({ event }) => ({ asked: event.payload.route, route: 'alac' as const }) },
            actions: [
              {
                type: 'openReview',
                params: ({ event }) => ({ route: 'alac' as const, askedBy: event.payload.askedBy }),
              },
              asked,
            ],
            meta: by(parties, 'reconsideration'),
          },
        },
      },
      requested: {
        id: 'reconsiderationRequested',
        tags: ['open'],
        meta: { phase: 'review', turn: ['alacChair'] },
        // Void and inquorate votes count too: without a vote left the request would wait for ever.
        always: {
          guard: 'votesUsed',
          target: 'idle',
          actions: [
            { type: 'endReview', params: { route: 'alac', outcome: 'decisionStands' } },
            {
              type: 'notify',
              params: { letter: 'decisionStands', to: ['applicant', 'ralo', 'alacMember', 'staff'] },
            },
          ],
          meta: by([], 'maxVotes'),
        },
        after: {
          reviewReminder: {
            target: 'requested',
            reenter: true,
            actions: { type: 'notify', params: { letter: 'reviewReminder', to: ['alacChair', 'staff'] } },
            meta: by([], 'reviewReminderDays'),
          },
        },
        on: {
          'vote.open': {
            target: 'vote',
            guard: openingGuard,
            actions: [...opens('reconsideration')],
            meta: by(['alacChair', 'alacViceChair', 'staff'], 'reconsiderationVote'),
          },
        },
      },
      vote: vote({ passed: exits.passed, failed: '#reconsiderationIdle', again: '#reconsiderationRequested' }),
      closed: { ...quiet },
    },
  });

/** The Ombudsman recommends; the decision stands until somebody else changes it. */
export const ombudsman = s.createStateConfig({
  initial: 'idle',
  states: {
    idle: {
      ...quiet,
      always: { guard: 'reviewClosed', target: 'closed', meta: by([], 'reviewWindowDays') },
      after: { reviewWindow: { target: 'closed', meta: by([], 'reviewWindowDays') } },
      on: {
        'review.request': {
          target: 'examining',
          guard: {
            type: 'mayAsk',
            params: ({ event }) => ({ asked: event.payload.route, route: 'ombudsman' as const }),
          },
          actions: [
            {
              type: 'openReview',
              params: ({ event }) => ({ route: 'ombudsman' as const, askedBy: event.payload.askedBy }),
            },
            asked,
          ],
          meta: by(parties, 'ombudsman'),
        },
      },
    },
    examining: {
      tags: ['open', 'waiting'],
      meta: { phase: 'review', turn: ['ombudsman'] },
      after: {
        reviewReminder: {
          target: 'examining',
          reenter: true,
          actions: { type: 'notify', params: { letter: 'reviewReminder', to: ['ombudsman', 'staff'] } },
          meta: by([], 'reviewReminderDays'),
        },
      },
      on: {
        'review.recommend': {
          target: 'idle',
          actions: [
            { type: 'endReview', params: { route: 'ombudsman', outcome: 'recommended' } },
            {
              type: 'notify',
              params: { letter: 'reviewRecommended', to: ['applicant', 'alacChair', 'staff', 'raloLeader'] },
            },
          ],
          meta: by(['ombudsman', 'staff'], 'ombudsman'),
        },
      },
    },
    closed: { ...quiet },
  },
});
