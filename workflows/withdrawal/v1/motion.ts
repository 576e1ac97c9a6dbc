import { advisable } from './advice.js';
import type { WithdrawalEvent } from './events.js';
import { by, closable, hearable, leavable, respondable, s } from './setup.js';
import { recusable } from '../../shared/vote.js';

type Moves = { event: Extract<WithdrawalEvent, { type: 'motion.move' | 'motion.second' }> };

const member = ({ event: { actor } }: Moves) => ({ person: actor.person, seat: actor.seat ?? '' });
const sitting = ({ event }: Moves) => ({ ...member({ event }), sitting: event.facts.sitting });

/** What stays possible while a motion is made and until the vote opens. */
export const beforeVote = { ...closable, ...respondable, ...advisable, ...recusable } as const;

/** The ALS was heard or had its time, the region was asked: two sitting members are needed to go on. */
export const motion = s.createStateConfig({
  id: 'motion',
  initial: 'awaiting',
  tags: ['open'],
  meta: { phase: 'motion', turn: ['alacMember'] },
  entry: { type: 'startOrResume', params: { clock: 'motion' } },
  exit: { type: 'stop', params: { clock: 'motion' } },
  after: {
    motionLapse: {
      target: '#lapsed',
      actions: {
        type: 'notify',
        params: { letter: 'withdrawalLapsed', to: ['applicant', 'staff', 'raloLeader', 'alacMember'] },
      },
      meta: by([], 'motionLapseDays'),
    },
  },
  on: { ...beforeVote },
  states: {
    awaiting: {
      after: {
        motionReminder: {
          target: 'awaiting',
          reenter: true,
          actions: { type: 'notify', params: { letter: 'motionReminder', to: ['alacMember', 'alacChair'] } },
          meta: by([], 'motionReminderDays'),
        },
      },
      on: {
        ...leavable('motion.awaiting'),
        ...hearable,
        'motion.move': {
          target: 'moved',
          guard: {
            type: 'mayMove',
            params: ({ event }) => ({ ...sitting({ event }), organisations: event.payload.organisations }),
          },
          actions: [
            {
              type: 'move',
              params: ({ event }) => ({ ...member({ event }), organisations: event.payload.organisations }),
            },
            {
              type: 'notify',
              params: { letter: 'motionMoved', to: ['alacMember', 'alacChair', 'staff', 'applicant'] },
            },
          ],
          meta: by(['alacMember'], 'moveAndSecond'),
        },
      },
    },
    moved: {
      id: 'motionMoved',
      entry: { type: 'startOrResume', params: { clock: 'second' } },
      exit: { type: 'stop', params: { clock: 'second' } },
      after: {
        secondDue: {
          target: 'awaiting',
          actions: [
            'dropMotion',
            { type: 'notify', params: { letter: 'motionNotSeconded', to: ['alacMember', 'alacChair', 'staff'] } },
          ],
          meta: by([], 'secondDays'),
        },
      },
      on: {
        ...leavable('motion.moved'),
        'motion.second': {
          target: '#ballotChoice',
          guard: { type: 'maySecond', params: sitting },
          actions: [
            'newPhase',
            { type: 'second', params: member },
            {
              type: 'notify',
              params: { letter: 'motionSeconded', to: ['alacMember', 'alacChair', 'staff', 'applicant'] },
            },
          ],
          meta: by(['alacMember'], 'moveAndSecond'),
        },
      },
    },
  },
});

/** For some days any member may ask for a vote of its own or for a non-public ballot; one request is enough. */
export const ballotChoice = s.createStateConfig({
  id: 'ballotChoice',
  tags: ['open'],
  meta: { phase: 'motion', turn: ['alacMember'] },
  entry: 'runChoice',
  exit: { type: 'stop', params: { clock: 'choice' } },
  after: {
    choiceCloses: {
      target: '#readyForVote',
      actions: ['newPhase', { type: 'notify', params: { letter: 'choiceOver', to: ['alacChair', 'staff'] } }],
      meta: by([], 'choiceDays'),
    },
  },
  on: {
    ...beforeVote,
    ...leavable('ballotChoice'),
    'motion.requestSplit': {
      guard: {
        type: 'maySplit',
        params: ({ event }) => ({ person: event.actor.person, organisation: event.payload.organisation }),
      },
      actions: [
        { type: 'split', params: ({ event }) => ({ organisation: event.payload.organisation }) },
        { type: 'notify', params: { letter: 'motionSplit', to: ['alacMember', 'alacChair', 'staff', 'applicant'] } },
      ],
      meta: by(['alacMember'], 'batch'),
    },
    'ballot.requestNonPublic': {
      guard: { type: 'mayAskNonPublic', params: ({ event }) => ({ person: event.actor.person }) },
      actions: ['askNonPublic', { type: 'notify', params: { letter: 'ballotNonPublic', to: ['alacChair', 'staff'] } }],
      meta: by(['alacMember'], 'nonPublicBallot'),
    },
  },
});
