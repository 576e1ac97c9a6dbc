import type { AccreditationEvent } from './events.js';
import { by, correctable, moreTime, regionAssignable, s, withdrawable } from './setup.js';

type Submit = Extract<AccreditationEvent, { type: 'application.submit' | 'application.resubmit' }>;

const whoSubmits = ({ event }: { event: Submit }) => ({
  byStaff: event.actor.role === 'staff',
  receivedAt: event.payload.receivedAt,
});
const place = ({ event }: { event: Submit }) => event.facts;

const circulate = [
  { type: 'notify', params: { letter: 'received', to: ['applicant'] } },
  { type: 'notify', params: { letter: 'receivedForInformation', to: ['alacMember', 'ralo', 'staff'] } },
] as const;

/** The applicant fills in the form; saving it is not a transition. */
export const draft = s.createStateConfig({
  initial: 'writing',
  tags: ['formOpen'],
  meta: { phase: 'application', turn: ['applicant'] },
  entry: { type: 'startOrResume', params: { clock: 'draft' } },
  exit: 'newPhase',
  after: {
    draftLapse: {
      target: '#lapsed',
      actions: { type: 'notify', params: { letter: 'lapsed', to: ['applicant'] } },
      meta: by([], 'draftLapseDays'),
    },
  },
  states: {
    writing: {
      after: {
        draftReminder: {
          target: 'writing',
          reenter: true,
          actions: { type: 'notify', params: { letter: 'draftReminder', to: ['applicant'] } },
          meta: by([], 'draftReminderDays'),
        },
      },
    },
  },
  on: {
    ...withdrawable,
    'application.submit': {
      target: 'submitted',
      guard: { type: 'received', params: whoSubmits },
      actions: [{ type: 'place', params: place }, ...circulate],
      meta: by(['applicant', 'staff'], 'submitForm'),
    },
  },
});

/** Staff checks completeness. */
export const submitted = s.createStateConfig({
  initial: 'onTime',
  tags: ['open'],
  meta: { phase: 'application', turn: ['staff'] },
  entry: { type: 'startOrResume', params: { clock: 'completeness' } },
  exit: { type: 'stop', params: { clock: 'completeness' } },
  states: {
    onTime: {
      always: {
        guard: { type: 'clockRanOut', params: { clock: 'completeness' } },
        target: 'overdue',
        meta: by([], 'completenessDays'),
      },
      after: {
        completenessDue: {
          target: 'overdue',
          actions: { type: 'notify', params: { letter: 'completenessOverdue', to: ['staff'] } },
          meta: by([], 'completenessDays'),
        },
      },
    },
    overdue: {
      after: {
        staffReminder: {
          target: 'overdue',
          reenter: true,
          actions: { type: 'notify', params: { letter: 'completenessOverdue', to: ['staff'] } },
          meta: by([], 'staffReminderDays'),
        },
      },
    },
  },
  on: {
    ...withdrawable,
    ...correctable,
    ...regionAssignable,
    'application.return': {
      target: 'returned',
      actions: ['newPhase', { type: 'notify', params: { letter: 'returned', to: ['applicant'] } }],
      meta: by(['staff'], 'returnIncomplete'),
    },
    'application.accept': {
      target: 'dueDiligence',
      guard: 'regionKnown',
      actions: ['newPhase', { type: 'notify', params: { letter: 'accepted', to: ['applicant', 'raloLeader'] } }],
      meta: by(['staff'], 'acceptComplete'),
    },
    'case.hold': {
      target: 'onHold',
      actions: { type: 'hold', params: { from: 'submitted' } },
      meta: by(['staff'], 'hold'),
    },
    'deadline.extend': {
      target: '.onTime',
      guard: {
        type: 'withinLimit',
        params: ({ event }) => ({ clock: 'completeness' as const, days: event.payload.days }),
      },
      actions: [
        {
          type: 'extendBy',
          params: ({ event }) => ({ clock: 'completeness' as const, days: event.payload.days }),
        },
        moreTime,
      ],
      meta: by(['staff'], 'extensionLimitDays'),
    },
  },
});

/** Sent back to the applicant as incomplete. */
export const returned = s.createStateConfig({
  tags: ['open', 'waiting', 'formOpen'],
  meta: { phase: 'application', turn: ['applicant'] },
  entry: { type: 'startOrResume', params: { clock: 'returned' } },
  after: {
    returnedLapse: {
      target: '#lapsed',
      actions: { type: 'notify', params: { letter: 'lapsed', to: ['applicant', 'staff', 'raloLeader'] } },
      meta: by([], 'returnedLapseDays'),
    },
  },
  on: {
    ...withdrawable,
    'application.resubmit': {
      target: 'submitted',
      guard: { type: 'received', params: whoSubmits },
      actions: ['newPhase', { type: 'place', params: place }, ...circulate],
      meta: by(['applicant', 'staff'], 'submitForm'),
    },
    'deadline.extend': {
      target: 'returned',
      reenter: true,
      guard: { type: 'withinLimit', params: ({ event }) => ({ clock: 'returned' as const, days: event.payload.days }) },
      actions: [
        {
          type: 'extendBy',
          params: ({ event }) => ({ clock: 'returned' as const, days: event.payload.days }),
        },
        moreTime,
      ],
      meta: by(['staff'], 'extensionLimitDays'),
    },
  },
});
