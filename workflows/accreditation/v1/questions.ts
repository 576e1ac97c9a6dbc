import type { HeldPhase } from './context.js';
import { by, moreTime, question, s, withdrawable } from './setup.js';
import type { Role } from '../../shared/roles.js';

const answered = { type: 'notify', params: { letter: 'answered', to: ['staff', 'raloLeader'] } } as const;
const closed = { type: 'notify', params: { letter: 'questionClosed', to: ['applicant', 'raloLeader'] } } as const;
const asked = { type: 'notify', params: { letter: 'question', to: ['applicant'] } } as const;

/** Asking the applicant; `target` is the waiting state beside the asking one. */
export const askable = (roles: readonly Role[]) =>
  ({
    'question.ask': {
      target: '.awaitingAnswer',
      guard: 'mayAskMore',
      actions: ['askQuestion', { type: 'restart', params: { clock: 'question' } }, asked],
      meta: by(roles, 'exchange'),
    },
  }) as const;

/**
 * Waiting for the applicant: the clock of the phase stands still, the question has its own.
 * `back` is the state beside this one, `heldFrom` is where a hold returns to.
 */
// eslint-disable-next-line max-lines-per-function -- data, read as one picture
export const awaitingAnswer = (back: string, heldFrom: HeldPhase, phase: 'dueDiligence' | 'advice') =>
  s.createStateConfig({
    initial: 'waiting',
    tags: ['open', 'waiting'],
    meta: { phase, turn: ['applicant'] },
    entry: { type: 'startOrResume', params: { clock: 'question' } },
    exit: { type: 'stop', params: { clock: 'question' } },
    states: {
      waiting: {
        always: {
          guard: { type: 'clockRanOut', params: { clock: 'question' } },
          target: 'overdue',
          meta: by([], 'questionDays'),
        },
        after: {
          questionDue: {
            target: 'overdue',
            actions: { type: 'notify', params: { letter: 'questionOverdue', to: ['applicant', 'staff'] } },
            meta: by([], 'questionDays'),
          },
        },
      },
      overdue: {
        meta: { phase, turn: ['staff'] },
        after: {
          staffReminder: {
            target: 'overdue',
            reenter: true,
            actions: { type: 'notify', params: { letter: 'questionOverdue', to: ['staff'] } },
            meta: by([], 'staffReminderDays'),
          },
        },
      },
    },
    on: {
      ...withdrawable,
      'question.answer': [
        {
          target: back,
          guard: { type: 'lastOpen', params: question },
          actions: [
            { type: 'closeQuestion', params: question },
            { type: 'drop', params: { clocks: ['question'] } },
            answered,
          ],
          meta: by(['applicant'], 'exchange'),
        },
        {
          guard: { type: 'isOpen', params: question },
          actions: [{ type: 'closeQuestion', params: question }, answered],
          meta: by(['applicant'], 'exchange'),
        },
      ],
      'question.close': [
        {
          target: '#onHold',
          guard: {
            type: 'putOnHold',
            params: ({ event }) => ({ question: event.payload.question, consequence: event.payload.consequence }),
          },
          actions: { type: 'hold', params: { from: heldFrom } },
          meta: by(['staff'], 'questionDays'),
        },
        {
          target: back,
          guard: { type: 'lastOpen', params: question },
          actions: [
            { type: 'closeQuestion', params: question },
            { type: 'drop', params: { clocks: ['question'] } },
            closed,
          ],
          meta: by(['staff'], 'questionDays'),
        },
        {
          guard: { type: 'isOpen', params: question },
          actions: [{ type: 'closeQuestion', params: question }, closed],
          meta: by(['staff'], 'questionDays'),
        },
      ],
      'case.hold': {
        target: '#onHold',
        actions: { type: 'hold', params: { from: heldFrom } },
        meta: by(['staff'], 'hold'),
      },
      'deadline.extend': {
        target: '.waiting',
        guard: { type: 'withinLimit', params: ({ event }) => ({ clock: 'question', days: event.payload.days }) },
        actions: [
          {
            type: 'extendBy',
            params: ({ event }) => ({ clock: 'question' as const, days: event.payload.days }),
          },
          moreTime,
        ],
        meta: by(['staff'], 'extensionLimitDays'),
      },
    },
  });
