import type { AccreditationEvent } from './events.js';
import { askable, awaitingAnswer } from './questions.js';
import { by, correctable, moreTime, s, withdrawable } from './setup.js';

type Given = Extract<AccreditationEvent, { type: 'advice.give' | 'advice.revise' }>;

/** Parameters of the actions that record or propose advice. */
export const advised = ({ event }: { event: Given }) => ({
  advice: event.payload.advice,
  reached: event.payload.reached,
  person: event.actor.person,
});

export const adviceIn = {
  type: 'notify',
  params: { letter: 'adviceGiven', to: ['alacChair', 'staff', 'applicant'] },
} as const;
export const confirmWanted = { type: 'notify', params: { letter: 'adviceToConfirm', to: ['raloLeader'] } } as const;

const overdue = {
  type: 'notify',
  params: { letter: 'adviceOverdue', to: ['raloLeader', 'alacChair', 'staff'] },
} as const;

const reopen = {
  target: '#dueDiligence',
  actions: [
    'newPhase',
    'forgetAdvice',
    { type: 'notify', params: { letter: 'dueDiligenceReopened', to: ['applicant', 'raloLeader', 'alacChair'] } },
  ],
  meta: by(['staff'], 'reopenDueDiligence'),
} as const;

/** Back to due diligence: what was advised on older facts does not count. */
export const reopenable = { 'dueDiligence.reopen': reopen } as const;

const asking = awaitingAnswer('considering', 'regionalAdvice.awaitingAnswer', 'advice');

// A question that is open stays open: nobody else could close it after the step back.
const stillAsking = { 'dueDiligence.reopen': { ...reopen, target: '#dueDiligence.awaitingAnswer' } } as const;

/** The region considers the application in its own way. Nobody reaches a vote without the region having been asked. */
export const regionalAdvice = s.createStateConfig({
  id: 'regionalAdvice',
  initial: 'considering',
  meta: { phase: 'advice', turn: ['raloLeader'] },
  on: { ...withdrawable, ...correctable, ...reopenable, ...askable(['staff', 'raloLeader']) },
  states: {
    considering: {
      initial: 'onTime',
      tags: ['open'],
      entry: { type: 'startOrResume', params: { clock: 'advice' } },
      exit: { type: 'stop', params: { clock: 'advice' } },
      states: {
        onTime: {
          always: {
            guard: { type: 'clockRanOut', params: { clock: 'advice' } },
            target: 'overdue',
            meta: by([], 'adviceDays'),
          },
          after: {
            adviceReminder: {
              guard: { type: 'notReminded', params: { clock: 'advice' } },
              actions: [
                { type: 'markReminded', params: { clock: 'advice' } },
                { type: 'notify', params: { letter: 'adviceReminder', to: ['raloLeader'] } },
              ],
              meta: by([], 'adviceReminderDays'),
            },
            adviceDue: { target: 'overdue', actions: overdue, meta: by([], 'adviceDays') },
          },
        },
        overdue: {
          meta: { phase: 'advice', turn: ['raloLeader', 'alacChair'] },
          after: {
            adviceOverdueReminder: {
              target: 'overdue',
              reenter: true,
              actions: overdue,
              meta: by([], 'adviceReminderDays'),
            },
          },
          on: {
            'advice.proceedWithout': {
              target: '#readyForVote',
              actions: [
                'newPhase',
                'goOnWithoutAdvice',
                {
                  type: 'notify',
                  params: { letter: 'noAdviceReceived', to: ['raloLeader', 'alacMember', 'staff', 'applicant'] },
                },
              ],
              meta: by(['alacChair', 'alacViceChair'], 'adviceOverdue'),
            },
          },
        },
      },
      on: {
        'advice.consult': {
          actions: { type: 'notify', params: { letter: 'regionConsulted', to: ['ralo'] } },
          meta: by(['raloLeader'], 'raloMode'),
        },
        'advice.give': [
          {
            target: '#readyForVote',
            guard: 'oneLeader',
            actions: ['newPhase', { type: 'recordAdvice', params: advised }, adviceIn],
            meta: by(['raloLeader'], 'giveAdvice'),
          },
          {
            actions: [{ type: 'proposeAdvice', params: advised }, confirmWanted],
            meta: by(['raloLeader'], 'adviceLeaders'),
          },
        ],
        'advice.confirm': {
          target: '#readyForVote',
          guard: { type: 'mayConfirm', params: ({ event }) => ({ person: event.actor.person }) },
          actions: [
            'newPhase',
            { type: 'confirmAdvice', params: ({ event }) => ({ person: event.actor.person }) },
            adviceIn,
          ],
          meta: by(['raloLeader'], 'adviceLeaders'),
        },
        'advice.requestTime': {
          target: '.onTime',
          guard: 'mayTakeTime',
          actions: ['takeTime', { type: 'notify', params: { letter: 'adviceTimeTaken', to: ['alacChair', 'staff'] } }],
          meta: by(['raloLeader'], 'adviceExtensionDays'),
        },
        'case.hold': {
          target: '#onHold',
          actions: { type: 'hold', params: { from: 'regionalAdvice.considering' } },
          meta: by(['staff'], 'hold'),
        },
        'deadline.extend': {
          target: '.onTime',
          guard: { type: 'withinLimit', params: ({ event }) => ({ clock: 'advice', days: event.payload.days }) },
          actions: [
            {
              type: 'extendBy',
              params: ({ event }) => ({ clock: 'advice' as const, days: event.payload.days }),
            },
            moreTime,
          ],
          meta: by(['staff'], 'extensionLimitDays'),
        },
      },
    },
    awaitingAnswer: { ...asking, on: { ...asking.on, ...stillAsking } },
  },
});
