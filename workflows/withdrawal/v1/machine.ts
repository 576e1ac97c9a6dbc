import { regionalAdvice } from './advice.js';
import { initialContext } from './context.js';
import { readyForVote, retained, vote, withdrawn } from './decision.js';
import { leaving } from './exit.js';
import { ballotChoice, motion } from './motion.js';
import { beginning, evidence } from './opening.js';
import { hearing, responding } from './response.js';
import { by, s } from './setup.js';

const anybody = [
  'applicant',
  'staff',
  'raloLeader',
  'alacMember',
  'alacChair',
  'alacViceChair',
  'ombudsman',
  'boardReviewer',
] as const;

const over = { tags: ['over'], meta: { phase: 'closed', turn: [] }, entry: 'newPhase' } as const;

/**
 * The end of an accreditation: withdrawn by the ALAC after notice, a time to respond and a vote, or given up by the ALS itself.
 * In the chart as everywhere the ALS is the `applicant`: whoever represents the organisation.
 */
export const machine = s.createMachine({
  id: 'withdrawal',
  context: initialContext,
  initial: 'beginning',
  on: {
    'note.add': {
      guard: {
        type: 'noteReadable',
        params: ({ event }) => ({ byApplicant: event.actor.role === 'applicant', audience: event.payload.audience }),
      },
      actions: 'record',
      meta: by(anybody, 'notesAndPapers'),
    },
    'paper.add': {
      actions: ['record', { type: 'notify', params: { letter: 'paperAdded', to: ['staff'] } }],
      meta: by(anybody, 'notesAndPapers'),
    },
  },
  states: {
    beginning,
    evidence,
    responding,
    hearing,
    regionalAdvice,
    motion,
    ballotChoice,
    readyForVote,
    vote,
    withdrawn,
    retained,
    leaving,
    left: { id: 'left', ...over },
    cured: { id: 'cured', ...over },
    dropped: { id: 'dropped', ...over },
    lapsed: { id: 'lapsed', ...over },
  },
});
