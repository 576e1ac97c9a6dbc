import { regionalAdvice } from './advice.js';
import { draft, returned, submitted } from './application.js';
import { initialContext } from './context.js';
import { accredited, notAccredited, readyForVote, vote } from './decision.js';
import { dueDiligence, onHold } from './due-diligence.js';
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

/** An application of an organisation to become an At-Large Structure, from the first draft to the last review. */
export const machine = s.createMachine({
  id: 'accreditation',
  context: initialContext,
  initial: 'draft',
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
    draft,
    submitted: { id: 'submitted', ...submitted },
    returned,
    dueDiligence: { id: 'dueDiligence', ...dueDiligence },
    onHold,
    regionalAdvice,
    readyForVote,
    vote,
    accredited,
    notAccredited,
    withdrawn: { id: 'withdrawn', tags: ['over'], meta: { phase: 'closed', turn: [] }, entry: 'newPhase' },
    lapsed: { id: 'lapsed', tags: ['over'], meta: { phase: 'closed', turn: [] }, entry: 'newPhase' },
  },
});
