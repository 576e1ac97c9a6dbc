import { by, chair, closable, leavable, s } from './setup.js';

/** Nothing was stated yet: the ground is named, or the ALS says that it leaves. */
export const beginning = s.createStateConfig({
  id: 'beginning',
  initial: 'waiting',
  tags: ['open', 'unstated'],
  meta: { phase: 'opening', turn: ['staff', 'raloLeader', 'applicant'] },
  entry: { type: 'startOrResume', params: { clock: 'beginning' } },
  exit: { type: 'stop', params: { clock: 'beginning' } },
  after: {
    beginningLapse: {
      target: '#lapsed',
      actions: { type: 'notify', params: { letter: 'withdrawalLapsed', to: ['applicant', 'staff', 'raloLeader'] } },
      meta: by([], 'beginningLapseDays'),
    },
  },
  states: {
    waiting: {
      after: {
        beginningReminder: {
          target: 'waiting',
          reenter: true,
          actions: { type: 'notify', params: { letter: 'beginningReminder', to: ['staff'] } },
          meta: by([], 'beginningReminderDays'),
        },
      },
    },
  },
  on: {
    ...leavable('beginning'),
    'withdrawal.open': {
      target: '#evidence',
      guard: {
        type: 'mayOpen',
        params: ({ event }) => ({
          ground: event.payload.ground,
          inactiveSince: event.payload.inactiveSince,
          actor: event.actor,
        }),
      },
      actions: [
        'newPhase',
        { type: 'openCase', params: ({ event }) => ({ ground: event.payload.ground }) },
        { type: 'notify', params: { letter: 'withdrawalOpened', to: ['alacChair', 'raloLeader', 'staff'] } },
      ],
      meta: by(['raloLeader', 'staff'], 'openCase'),
    },
  },
});

/** Staff and region gather what there is; the Chair gives notice, or has staff give it. */
export const evidence = s.createStateConfig({
  id: 'evidence',
  initial: 'onTime',
  tags: ['open'],
  meta: { phase: 'evidence', turn: ['staff', 'alacChair'] },
  entry: { type: 'startOrResume', params: { clock: 'evidence' } },
  exit: { type: 'stop', params: { clock: 'evidence' } },
  states: {
    onTime: {
      always: {
        guard: { type: 'clockRanOut', params: { clock: 'evidence' } },
        target: 'overdue',
        meta: by([], 'evidenceDays'),
      },
      after: {
        evidenceDue: {
          target: 'overdue',
          actions: { type: 'notify', params: { letter: 'evidenceOverdue', to: ['staff', 'alacChair'] } },
          meta: by([], 'evidenceDays'),
        },
      },
    },
    overdue: {
      after: {
        staffReminder: {
          target: 'overdue',
          reenter: true,
          actions: { type: 'notify', params: { letter: 'evidenceOverdue', to: ['staff', 'alacChair'] } },
          meta: by([], 'staffReminderDays'),
        },
      },
    },
  },
  on: {
    ...leavable('evidence'),
    ...closable,
    'withdrawal.addEvidence': {
      actions: 'addEvidence',
      meta: by(['staff', 'raloLeader', 'alacMember', 'alacChair'], 'evidence'),
    },
    'withdrawal.giveNotice': {
      target: '#responding',
      guard: {
        type: 'mayGiveNotice',
        params: ({ event }) => ({
          byStaff: event.actor.role === 'staff',
          chairRequestedAt: event.payload.chairRequestedAt,
        }),
      },
      actions: [
        'newPhase',
        'giveNotice',
        {
          type: 'notify',
          params: { letter: 'withdrawalNotice', to: ['applicant', 'raloLeader', 'alacMember', 'staff'] },
        },
      ],
      meta: by([...chair, 'staff'], 'notice'),
    },
  },
});
