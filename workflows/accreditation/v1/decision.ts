import { adviceIn, advised, confirmWanted, reopenable } from './advice.js';
import { by, correctable, s, withdrawable } from './setup.js';
import { boardReview } from '../../shared/board-review.js';
import { ombudsman, reconsideration } from '../../shared/review.js';
import { openingGuard, opens, recusable, vote as voteChart } from '../../shared/vote.js';

const chair = ['alacChair', 'alacViceChair'] as const;

/** The packet is complete; the Chair has a vote opened. */
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
          actions: { type: 'notify', params: { letter: 'readyReminder', to: ['alacChair', 'staff'] } },
          meta: by([], 'readyReminderDays'),
        },
      },
      on: {
        'vote.open': {
          target: '#vote',
          guard: openingGuard,
          actions: ['newPhase', ...opens('accreditation')],
          meta: by([...chair, 'staff'], 'openVote'),
        },
      },
    },
    exhausted: {
      entry: { type: 'startOrResume', params: { clock: 'votesUsed' } },
      exit: { type: 'stop', params: { clock: 'votesUsed' } },
      after: {
        votesUsedLapse: [
          { guard: 'accreditedStands', target: '#accredited', meta: by([], 'decisionStandsMeanwhile') },
          { guard: 'refusalStands', target: '#notAccredited', meta: by([], 'decisionStandsMeanwhile') },
          {
            target: '#lapsed',
            actions: { type: 'notify', params: { letter: 'lapsed', to: ['applicant', 'staff', 'raloLeader'] } },
            meta: by([], 'votesUsedLapseDays'),
          },
        ],
      },
    },
  },
  on: {
    ...withdrawable,
    ...correctable,
    ...reopenable,
    ...recusable,
    'advice.revise': [
      {
        guard: 'reviseAlone',
        actions: [{ type: 'recordAdvice', params: advised }, adviceIn],
        meta: by(['raloLeader'], 'reviseAdvice'),
      },
      {
        guard: 'hasAdvice',
        actions: [{ type: 'proposeAdvice', params: advised }, confirmWanted],
        meta: by(['raloLeader'], 'adviceLeaders'),
      },
    ],
    'advice.give': [
      {
        guard: 'giveLateAlone',
        actions: [{ type: 'recordAdvice', params: advised }, adviceIn],
        meta: by(['raloLeader'], 'giveAdvice'),
      },
      {
        guard: 'hasNoAdvice',
        actions: [{ type: 'proposeAdvice', params: advised }, confirmWanted],
        meta: by(['raloLeader'], 'adviceLeaders'),
      },
    ],
    'advice.confirm': {
      guard: { type: 'mayConfirm', params: ({ event }) => ({ person: event.actor.person }) },
      actions: [{ type: 'confirmAdvice', params: ({ event }) => ({ person: event.actor.person }) }, adviceIn],
      meta: by(['raloLeader'], 'adviceLeaders'),
    },
    'case.hold': {
      target: '#onHold',
      actions: { type: 'hold', params: { from: 'readyForVote' } },
      meta: by(['staff'], 'hold'),
    },
  },
});

const ballot = voteChart({ passed: '#accredited', failed: '#notAccredited', again: '#readyForVote' });

/** The ALAC's ballot on the application. */
export const vote = s.createStateConfig({
  ...ballot,
  id: 'vote',
  meta: { phase: 'vote', turn: ['alacMember'] },
  on: { ...ballot.on, ...withdrawable },
});

const explainable = {
  'decision.explain': {
    actions: { type: 'notify', params: { letter: 'decisionExplained', to: ['applicant', 'staff', 'ralo'] } },
    meta: by(chair, 'explainRefusal'),
  },
} as const;

/** Accredited; the decision can be reviewed by the Board. */
export const accredited = s.createStateConfig({
  id: 'accredited',
  tags: ['decided'],
  meta: { phase: 'decision', turn: [] },
  entry: [
    {
      type: 'notify',
      params: ({ context }) => ({
        letter: context.settling ? 'accredited' : 'decisionStands',
        to: ['applicant', 'ralo', 'alacMember', 'staff', 'public'] as const,
      }),
    },
    { type: 'decide', params: { outcome: 'accredited' } },
  ],
  on: { ...explainable },
  ...boardReview({ sentBack: '#readyForVote', reversed: '#notAccredited' }),
});

/** Refused; three ways of review stand open side by side, and a new application may follow at any time. */
export const notAccredited = s.createStateConfig({
  id: 'notAccredited',
  type: 'parallel',
  tags: ['decided'],
  meta: { phase: 'decision', turn: [] },
  entry: [
    {
      type: 'notify',
      params: ({ context }) => ({
        letter: context.settling ? 'notAccredited' : 'decisionStands',
        to: ['applicant', 'ralo', 'alacMember', 'staff', 'public'] as const,
      }),
    },
    { type: 'decide', params: { outcome: 'notAccredited' } },
  ],
  on: { ...explainable },
  states: {
    alac: reconsideration({ passed: '#accredited' }),
    ombudsman,
    board: boardReview({ sentBack: '#readyForVote', reversed: '#accredited' }),
  },
});
