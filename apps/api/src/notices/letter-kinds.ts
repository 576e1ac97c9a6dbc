import { isIn, news, papers } from './letter-kind.js';
import type { Holds, LetterKind } from './letter-kind.js';
import { withdrawalKinds } from './withdrawal-letters.js';

const voteIs =
  (outcome: string): Holds =>
  ({ votes }) =>
    votes.at(-1)?.outcome === outcome;

const voting: LetterKind = { due: 'vote', holds: voteIs('open'), papers: true };

const kinds = {
  accepted: papers,
  accredited: news,
  adviceGiven: papers,
  adviceOverdue: { holds: isIn('regionalAdvice.considering.overdue'), papers: true },
  adviceReminder: { due: 'advice', holds: isIn('regionalAdvice.considering.onTime'), papers: true },
  adviceTimeTaken: { due: 'advice' },
  adviceToConfirm: { holds: ({ adviceToConfirm }) => Boolean(adviceToConfirm), papers: true },
  adviceWanted: { due: 'advice', holds: isIn('regionalAdvice'), papers: true },
  answered: papers,
  completenessOverdue: { holds: isIn('submitted.overdue') },
  corrected: papers,
  deadlineExtended: { due: 'first' },
  decisionExplained: news,
  decisionStands: news,
  draftReminder: { due: 'draft', holds: isIn('draft') },
  dueDiligenceDone: papers,
  dueDiligenceOverdue: { holds: isIn('dueDiligence.reviewing.overdue') },
  dueDiligenceReopened: papers,
  holdReminder: { holds: isIn('onHold') },
  lapsed: news,
  noAdviceReceived: news,
  notAccredited: news,
  onHold: news,
  paperAdded: papers,
  question: { due: 'question', holds: isIn('awaitingAnswer') },
  questionClosed: news,
  questionOverdue: { holds: isIn('awaitingAnswer.overdue') },
  readyReminder: { holds: isIn('readyForVote.waiting'), papers: true },
  received: news,
  receivedForInformation: papers,
  regionConsulted: { due: 'advice', holds: isIn('regionalAdvice') },
  resumed: news,
  returned: { due: 'returned', holds: isIn('returned'), papers: true },
  reviewAssigned: { due: 'board', holds: isIn('deciding'), papers: true },
  reviewDecided: news,
  reviewOverdue: { holds: isIn('deciding.overdue'), papers: true },
  reviewRecommended: news,
  reviewReminder: {
    holds: isIn('alac.requested', 'ombudsman.examining', 'assigning', 'deciding.overdue'),
    papers: true,
  },
  reviewRequested: papers,
  voteExtended: voting,
  voteInquorateReminder: { holds: isIn('inquorate') },
  voteOpen: voting,
  votePaused: { holds: voteIs('paused') },
  votePausedReminder: { holds: voteIs('paused') },
  voteReminder: voting,
  voteResult: news,
  voteResumed: voting,
  voteVoid: news,
  withdrawn: news,
  ...withdrawalKinds,
} as const satisfies Record<string, LetterKind>;

/** Letters that the procedures order, and those that the house sends by itself. */
export type LetterKey = keyof typeof kinds | 'invitation' | 'signInLink' | 'confirmContacts';

/** Letters outside any case; the texts say by when their link works. */
export const houseLetters = ['invitation', 'signInLink', 'confirmContacts'] as const satisfies readonly LetterKey[];

/** Every letter that the procedures order. */
export const letterKinds: Readonly<Record<string, LetterKind>> = kinds;

/** Whether the papers of the case go to the reader with this letter. */
export const bringsPapers = (key: string): boolean => letterKinds[key]?.papers === true;

/** Narrows a key that was stored. */
export const isLetterKey = (key: string): key is keyof typeof kinds => Object.hasOwn(kinds, key);
