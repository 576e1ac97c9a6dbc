import type { WithdrawalEvent } from './events.js';
import { by, chair, closable, hearable, leavable, respondable, s } from './setup.js';

type Given = Extract<WithdrawalEvent, { type: 'advice.give' | 'advice.revise' }>;

/** Parameters of the actions that record or propose advice. */
const advised = ({ event }: { event: Given }) => ({
  advice: event.payload.advice,
  reached: event.payload.reached,
  person: event.actor.person,
});

const adviceIn = {
  type: 'notify',
  params: { letter: 'withdrawalAdviceGiven', to: ['alacChair', 'alacMember', 'staff', 'applicant'] },
} as const;
const confirmWanted = {
  type: 'notify',
  params: { letter: 'withdrawalAdviceToConfirm', to: ['raloLeader'] },
} as const;
const overdue = {
  type: 'notify',
  params: { letter: 'withdrawalAdviceOverdue', to: ['raloLeader', 'alacChair', 'staff'] },
} as const;

/** The region considers the withdrawal in its own way. Nothing is moved without the region having been asked. */
export const regionalAdvice = s.createStateConfig({
  id: 'regionalAdvice',
  initial: 'onTime',
  tags: ['open'],
  meta: { phase: 'advice', turn: ['raloLeader'] },
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
            { type: 'notify', params: { letter: 'withdrawalAdviceReminder', to: ['raloLeader'] } },
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
          target: '#motion',
          actions: [
            'newPhase',
            'goOnWithoutAdvice',
            {
              type: 'notify',
              params: { letter: 'withdrawalWithoutAdvice', to: ['raloLeader', 'alacMember', 'staff', 'applicant'] },
            },
          ],
          meta: by(chair, 'adviceOverdue'),
        },
      },
    },
  },
  on: {
    ...leavable('regionalAdvice'),
    ...closable,
    ...hearable,
    ...respondable,
    'advice.consult': {
      actions: { type: 'notify', params: { letter: 'withdrawalRegionConsulted', to: ['ralo'] } },
      meta: by(['raloLeader'], 'raloMode'),
    },
    'advice.give': [
      {
        target: '#motion',
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
      target: '#motion',
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
      actions: [
        'takeTime',
        { type: 'notify', params: { letter: 'withdrawalAdviceTimeTaken', to: ['alacChair', 'staff', 'applicant'] } },
      ],
      meta: by(['raloLeader'], 'adviceExtensionDays'),
    },
  },
});

type Confirm = { event: Extract<WithdrawalEvent, { type: 'advice.confirm' }> };

/** Advice that comes late or changes, until the vote opens. */
export const advisable = {
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
    guard: { type: 'mayConfirm', params: ({ event }: Confirm) => ({ person: event.actor.person }) },
    actions: [{ type: 'confirmAdvice', params: ({ event }: Confirm) => ({ person: event.actor.person }) }, adviceIn],
    meta: by(['raloLeader'], 'adviceLeaders'),
  },
} as const;
