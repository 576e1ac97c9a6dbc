import type { LeavePhase } from './context.js';
import { by, s } from './setup.js';

const told = (letter: 'exitRetracted' | 'exitNotConfirmed') =>
  ({
    type: 'notify',
    params: { letter, to: ['applicant', 'staff', 'raloLeader', 'alacChair'] },
  }) as const;

const from = (phase: LeavePhase) => ({ type: 'leftFrom', params: { phase } }) as const;

const retracted = { actions: ['stay', told('exitRetracted')], meta: by(['applicant'], 'retractExit') } as const;
const unconfirmed = { actions: ['stay', told('exitNotConfirmed')], meta: by([], 'exitConfirmDays') } as const;

/** Clocks of the other steps stand still. It takes no vote, and can be taken back until it is acknowledged. */
export const leaving = s.createStateConfig({
  id: 'leaving',
  initial: 'declared',
  tags: ['open', 'waiting'],
  meta: { phase: 'exit', turn: ['applicant', 'staff'] },
  on: {
    'exit.retract': [
      { target: '#beginning', guard: from('beginning'), ...retracted },
      { target: '#evidence', guard: from('evidence'), ...retracted },
      { target: '#responding', guard: from('responding'), ...retracted },
      { target: '#hearing', guard: from('hearing'), ...retracted },
      { target: '#regionalAdvice', guard: from('regionalAdvice'), ...retracted },
      { target: '#motion', guard: from('motion.awaiting'), ...retracted },
      { target: '#motionMoved', guard: from('motion.moved'), ...retracted },
      { target: '#ballotChoice', guard: from('ballotChoice'), ...retracted },
      { target: '#readyForVote', guard: from('readyForVote'), ...retracted },
    ],
  },
  states: {
    declared: {
      initial: 'waiting',
      entry: { type: 'startOrResume', params: { clock: 'exit' } },
      after: {
        exitLapse: [
          { target: '#beginning', guard: from('beginning'), ...unconfirmed },
          { target: '#evidence', guard: from('evidence'), ...unconfirmed },
          { target: '#responding', guard: from('responding'), ...unconfirmed },
          { target: '#hearing', guard: from('hearing'), ...unconfirmed },
          { target: '#regionalAdvice', guard: from('regionalAdvice'), ...unconfirmed },
          { target: '#motion', guard: from('motion.awaiting'), ...unconfirmed },
          { target: '#motionMoved', guard: from('motion.moved'), ...unconfirmed },
          { target: '#ballotChoice', guard: from('ballotChoice'), ...unconfirmed },
          { target: '#readyForVote', guard: from('readyForVote'), ...unconfirmed },
        ],
      },
      states: {
        waiting: {
          after: {
            exitReminder: {
              target: 'waiting',
              reenter: true,
              actions: { type: 'notify', params: { letter: 'exitReminder', to: ['applicant', 'staff'] } },
              meta: by([], 'exitReminderDays'),
            },
          },
        },
      },
      on: {
        'exit.confirm': {
          target: 'confirmed',
          guard: {
            type: 'mayConfirmExit',
            params: ({ event: { actor, payload } }) => ({
              person: actor.person,
              byStaff: actor.role === 'staff',
              checkedAt: payload.checkedAt,
            }),
          },
          actions: [
            {
              type: 'confirmExit',
              params: ({ event: { actor } }) => ({ byStaff: actor.role === 'staff', person: actor.person }),
            },
            {
              type: 'notify',
              params: { letter: 'exitConfirmed', to: ['applicant', 'staff', 'raloLeader', 'alacChair'] },
            },
          ],
          meta: by(['applicant', 'staff'], 'confirmExit'),
        },
      },
    },
    confirmed: {
      initial: 'onTime',
      meta: { phase: 'exit', turn: ['staff', 'alacChair'] },
      entry: { type: 'startOrResume', params: { clock: 'acknowledge' } },
      on: {
        'exit.acknowledge': {
          target: '#left',
          actions: [
            'leave',
            'newPhase',
            {
              type: 'notify',
              params: { letter: 'exitAcknowledged', to: ['applicant', 'ralo', 'alacMember', 'staff', 'public'] },
            },
          ],
          meta: by(['staff', 'alacChair', 'alacViceChair'], 'acknowledgeExit'),
        },
      },
      states: {
        onTime: {
          after: {
            acknowledgeDue: {
              target: 'overdue',
              actions: { type: 'notify', params: { letter: 'exitAcknowledgeOverdue', to: ['staff', 'alacChair'] } },
              meta: by([], 'acknowledgeDays'),
            },
          },
        },
        overdue: {
          after: {
            staffReminder: {
              target: 'overdue',
              reenter: true,
              actions: { type: 'notify', params: { letter: 'exitAcknowledgeOverdue', to: ['staff', 'alacChair'] } },
              meta: by([], 'staffReminderDays'),
            },
          },
        },
      },
    },
  },
});
