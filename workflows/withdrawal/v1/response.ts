import { answering, by, chair, closable, hearable, leavable, respondable, s } from './setup.js';

const adviceWanted = { type: 'notify', params: { letter: 'withdrawalAdviceWanted', to: ['raloLeader'] } } as const;

/** The ALS was given notice and has its time to respond; nothing is moved before. */
export const responding = s.createStateConfig({
  id: 'responding',
  tags: ['open'],
  meta: { phase: 'response', turn: ['applicant'] },
  entry: { type: 'startOrResume', params: { clock: 'response' } },
  exit: { type: 'stop', params: { clock: 'response' } },
  after: {
    responseReminder: {
      guard: { type: 'notReminded', params: { clock: 'response' } },
      actions: [
        { type: 'markReminded', params: { clock: 'response' } },
        { type: 'notify', params: { letter: 'responseReminder', to: ['applicant', 'staff'] } },
      ],
      meta: by([], 'responseReminderDays'),
    },
    responseDue: {
      target: '#regionalAdvice',
      actions: [
        'endResponse',
        'newPhase',
        { type: 'notify', params: { letter: 'responsePeriodOver', to: ['applicant', 'alacChair', 'staff'] } },
        adviceWanted,
      ],
      meta: by([], 'responseDays'),
    },
  },
  on: {
    ...leavable('responding'),
    ...closable,
    ...hearable,
    'withdrawal.addEvidence': {
      target: 'responding',
      reenter: true,
      actions: [
        'addEvidence',
        'leaveTimeToRespond',
        { type: 'notify', params: { letter: 'evidenceAdded', to: ['applicant', 'alacChair'] } },
      ],
      meta: by(['staff', 'raloLeader', 'alacMember', 'alacChair'], 'lateEvidenceDays'),
    },
    'withdrawal.respond': {
      target: '#regionalAdvice',
      actions: [...answering, 'newPhase', adviceWanted],
      meta: by(['applicant'], 'respond'),
    },
  },
});

const recorded = {
  type: 'notify',
  params: { letter: 'hearingRecorded', to: ['applicant', 'alacMember', 'staff'] },
} as const;

/** The ALS asked to be heard: the Chair arranges it, the other clocks stand still. */
export const hearing = s.createStateConfig({
  id: 'hearing',
  initial: 'onTime',
  tags: ['open', 'waiting'],
  meta: { phase: 'response', turn: ['alacChair', 'staff'] },
  entry: { type: 'startOrResume', params: { clock: 'hearing' } },
  exit: { type: 'stop', params: { clock: 'hearing' } },
  states: {
    onTime: {
      always: {
        guard: { type: 'clockRanOut', params: { clock: 'hearing' } },
        target: 'overdue',
        meta: by([], 'hearingDays'),
      },
      after: {
        hearingDue: {
          target: 'overdue',
          actions: { type: 'notify', params: { letter: 'hearingOverdue', to: ['alacChair', 'staff'] } },
          meta: by([], 'hearingDays'),
        },
      },
    },
    overdue: {
      after: {
        staffReminder: {
          target: 'overdue',
          reenter: true,
          actions: { type: 'notify', params: { letter: 'hearingOverdue', to: ['alacChair', 'staff'] } },
          meta: by([], 'staffReminderDays'),
        },
      },
    },
  },
  on: {
    ...leavable('hearing'),
    ...closable,
    ...respondable,
    'withdrawal.recordHearing': [
      {
        target: '#motion',
        guard: { type: 'heardLast', params: ({ event }) => event.payload },
        actions: [
          { type: 'recordHearing', params: ({ event }) => event.payload },
          { type: 'drop', params: { clocks: ['hearing'] } },
          recorded,
        ],
        meta: by([...chair, 'staff'], 'hearing'),
      },
      {
        target: '#regionalAdvice',
        guard: { type: 'heardOut', params: ({ event }) => event.payload },
        actions: [
          { type: 'recordHearing', params: ({ event }) => event.payload },
          { type: 'drop', params: { clocks: ['hearing', 'response'] } },
          recorded,
          adviceWanted,
        ],
        meta: by([...chair, 'staff'], 'hearing'),
      },
      {
        target: '#responding',
        guard: { type: 'hearingFits', params: ({ event }) => event.payload },
        actions: [
          { type: 'recordHearing', params: ({ event }) => event.payload },
          { type: 'drop', params: { clocks: ['hearing'] } },
          recorded,
        ],
        meta: by([...chair, 'staff'], 'hearing'),
      },
    ],
  },
});
