import { beforeVote } from './motion.js';
import { by, chair, leavable, s } from './setup.js';
import { boardReview } from '../../shared/board-review.js';
import { ombudsman } from '../../shared/review.js';
import { openingGuard, opens, vote as voteChart } from '../../shared/vote.js';

/** Moved, seconded, and the choice is over: the Chair has the vote opened. */
export const readyForVote = s.createStateConfig({
  id: 'readyForVote',
  initial: 'waiting',
  tags: ['open'],
  meta: { phase: 'vote', turn: ['alacChair'] },
  states: {
    waiting: {
      always: { guard: 'votesUsed', target: 'exhausted', meta: by([], 'maxVotes') },
      after: {
        readyReminder: {
          target: 'waiting',
          reenter: true,
          actions: { type: 'notify', params: { letter: 'withdrawalReadyReminder', to: ['alacChair', 'staff'] } },
          meta: by([], 'readyReminderDays'),
        },
      },
      on: {
        'vote.open': {
          target: '#vote',
          guard: openingGuard,
          actions: ['newPhase', ...opens('withdrawal')],
          meta: by([...chair, 'staff'], 'openVote'),
        },
      },
    },
    exhausted: {
      entry: { type: 'startOrResume', params: { clock: 'votesUsed' } },
      exit: { type: 'stop', params: { clock: 'votesUsed' } },
      after: {
        votesUsedLapse: [
          { guard: 'withdrawalStands', target: '#withdrawn', meta: by([], 'decisionStandsMeanwhile') },
          {
            target: '#lapsed',
            actions: {
              type: 'notify',
              params: { letter: 'withdrawalLapsed', to: ['applicant', 'staff', 'raloLeader', 'alacMember'] },
            },
            meta: by([], 'votesUsedLapseDays'),
          },
        ],
      },
    },
  },
  on: { ...beforeVote, ...leavable('readyForVote') },
});

/** The ALAC's ballot: two thirds of those who cast a vote withdraw. */
export const vote = s.createStateConfig({
  id: 'vote',
  meta: { phase: 'vote', turn: ['alacMember'] },
  ...voteChart({ passed: '#withdrawn', failed: '#retained', again: '#readyForVote' }),
});

const explainable = {
  'decision.explain': {
    actions: {
      type: 'notify',
      params: { letter: 'withdrawalExplained', to: ['applicant', 'staff', 'ralo', 'alacMember'] },
    },
    meta: by(chair, 'explainDecision'),
  },
} as const;

/** Withdrawn, without prejudice to a new application; two ways of review stand open side by side. */
export const withdrawn = s.createStateConfig({
  id: 'withdrawn',
  type: 'parallel',
  tags: ['decided'],
  meta: { phase: 'decision', turn: [] },
  entry: [
    {
      type: 'notify',
      params: ({ context }) => ({
        letter: context.settling ? 'accreditationWithdrawn' : 'withdrawalStands',
        to: ['applicant', 'ralo', 'alacMember', 'staff', 'public'] as const,
      }),
    },
    { type: 'decide', params: { outcome: 'withdrawn' } },
  ],
  on: { ...explainable },
  states: {
    ombudsman,
    board: boardReview({ sentBack: '#readyForVote', reversed: '#retained' }),
  },
});

/** The vote failed, or the Board reversed it: the ALS stays accredited. */
export const retained = s.createStateConfig({
  id: 'retained',
  tags: ['decided'],
  meta: { phase: 'decision', turn: [] },
  entry: [
    {
      type: 'notify',
      params: { letter: 'accreditationRetained', to: ['applicant', 'ralo', 'alacMember', 'staff', 'public'] },
    },
    { type: 'decide', params: { outcome: 'retained' } },
  ],
  on: { ...explainable },
});
