import { askable, awaitingAnswer } from './questions.js';
import { by, correctable, moreTime, regionAssignable, s, withdrawable } from './setup.js';

/** Staff looks at every criterion with evidence, and asks the applicant. */
export const dueDiligence = s.createStateConfig({
  initial: 'reviewing',
  meta: { phase: 'dueDiligence', turn: ['staff'] },
  on: { ...withdrawable, ...correctable, ...askable(['staff', 'raloLeader']) },
  states: {
    reviewing: {
      initial: 'onTime',
      tags: ['open'],
      entry: { type: 'startOrResume', params: { clock: 'dueDiligence' } },
      exit: { type: 'stop', params: { clock: 'dueDiligence' } },
      states: {
        onTime: {
          always: {
            guard: { type: 'clockRanOut', params: { clock: 'dueDiligence' } },
            target: 'overdue',
            meta: by([], 'dueDiligenceDays'),
          },
          after: {
            dueDiligenceDue: {
              target: 'overdue',
              actions: { type: 'notify', params: { letter: 'dueDiligenceOverdue', to: ['staff'] } },
              meta: by([], 'dueDiligenceDays'),
            },
          },
        },
        overdue: {
          after: {
            staffReminder: {
              target: 'overdue',
              reenter: true,
              actions: { type: 'notify', params: { letter: 'dueDiligenceOverdue', to: ['staff'] } },
              meta: by([], 'staffReminderDays'),
            },
          },
        },
      },
      on: {
        ...regionAssignable,
        'dueDiligence.complete': {
          target: '#regionalAdvice',
          actions: [
            'newPhase',
            { type: 'notify', params: { letter: 'adviceWanted', to: ['raloLeader'] } },
            { type: 'notify', params: { letter: 'dueDiligenceDone', to: ['applicant', 'alacMember'] } },
          ],
          meta: by(['staff'], 'dueDiligence'),
        },
        'case.hold': {
          target: '#onHold',
          actions: { type: 'hold', params: { from: 'dueDiligence.reviewing' } },
          meta: by(['staff'], 'hold'),
        },
        'deadline.extend': {
          target: '.onTime',
          guard: { type: 'withinLimit', params: ({ event }) => ({ clock: 'dueDiligence', days: event.payload.days }) },
          actions: [
            {
              type: 'extendBy',
              params: ({ event }) => ({ clock: 'dueDiligence' as const, days: event.payload.days }),
            },
            moreTime,
          ],
          meta: by(['staff'], 'extensionLimitDays'),
        },
      },
    },
    awaitingAnswer: awaitingAnswer('reviewing', 'dueDiligence.awaitingAnswer', 'dueDiligence'),
  },
});

const resumes = { type: 'notify', params: { letter: 'resumed', to: ['applicant'] } } as const;

/** On hold the clocks of all phases stand still; only the hold's own run. */
export const onHold = s.createStateConfig({
  id: 'onHold',
  initial: 'waiting',
  tags: ['waiting'],
  meta: { phase: 'hold', turn: ['staff'] },
  entry: [
    { type: 'startOrResume', params: { clock: 'hold' } },
    { type: 'notify', params: { letter: 'onHold', to: ['applicant', 'raloLeader'] } },
  ],
  exit: 'unhold',
  after: {
    holdLapse: [
      { guard: 'accreditedStands', target: '#accredited', meta: by([], 'decisionStandsMeanwhile') },
      { guard: 'refusalStands', target: '#notAccredited', meta: by([], 'decisionStandsMeanwhile') },
      {
        target: '#lapsed',
        actions: { type: 'notify', params: { letter: 'lapsed', to: ['applicant', 'staff', 'raloLeader'] } },
        meta: by([], 'holdLapseDays'),
      },
    ],
  },
  states: {
    waiting: {
      after: {
        holdReminder: {
          target: 'waiting',
          reenter: true,
          actions: { type: 'notify', params: { letter: 'holdReminder', to: ['staff'] } },
          meta: by([], 'holdReminderDays'),
        },
      },
    },
  },
  on: {
    ...withdrawable,
    ...correctable,
    'case.resume': [
      {
        target: '#submitted',
        guard: { type: 'wasHeldFrom', params: { phase: 'submitted' } },
        actions: resumes,
        meta: by(['staff'], 'resume'),
      },
      {
        target: '#dueDiligence.reviewing',
        guard: { type: 'wasHeldFrom', params: { phase: 'dueDiligence.reviewing' } },
        actions: resumes,
        meta: by(['staff'], 'resume'),
      },
      {
        target: '#dueDiligence.awaitingAnswer',
        guard: { type: 'wasHeldFrom', params: { phase: 'dueDiligence.awaitingAnswer' } },
        actions: resumes,
        meta: by(['staff'], 'resume'),
      },
      {
        target: '#regionalAdvice.considering',
        guard: { type: 'wasHeldFrom', params: { phase: 'regionalAdvice.considering' } },
        actions: resumes,
        meta: by(['staff'], 'resume'),
      },
      {
        target: '#regionalAdvice.awaitingAnswer',
        guard: { type: 'wasHeldFrom', params: { phase: 'regionalAdvice.awaitingAnswer' } },
        actions: resumes,
        meta: by(['staff'], 'resume'),
      },
      {
        target: '#readyForVote',
        guard: { type: 'wasHeldFrom', params: { phase: 'readyForVote' } },
        actions: resumes,
        meta: by(['staff'], 'resume'),
      },
    ],
  },
});
