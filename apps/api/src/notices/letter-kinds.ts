import type { CaseView } from '../../../../libs/engine/types.js';

/** What a letter of the procedures is about, beside its text. */
interface LetterKind {
  /** The clock whose end the letter names; `first` for the one that ends first. None where nothing is wanted by a day. */
  readonly due?: string;
  /** False when the reason of the letter is over: then it is not sent. Left out for what stays true. */
  readonly holds?: (view: CaseView) => boolean;
}

type Holds = NonNullable<LetterKind['holds']>;

const isIn =
  (...paths: readonly string[]): Holds =>
  ({ path }) =>
    paths.some((wanted) => path.includes(wanted));

const voteIs =
  (outcome: string): Holds =>
  ({ votes }) =>
    votes.at(-1)?.outcome === outcome;

const news: LetterKind = {};
const voting: LetterKind = { due: 'vote', holds: voteIs('open') };

const kinds = {
  accepted: news,
  accredited: news,
  adviceGiven: news,
  adviceOverdue: { holds: isIn('regionalAdvice.considering.overdue') },
  adviceReminder: { due: 'advice', holds: isIn('regionalAdvice.considering.onTime') },
  adviceTimeTaken: { due: 'advice' },
  adviceToConfirm: { holds: ({ adviceToConfirm }) => Boolean(adviceToConfirm) },
  adviceWanted: { due: 'advice', holds: isIn('regionalAdvice') },
  answered: news,
  completenessOverdue: { holds: isIn('submitted.overdue') },
  corrected: news,
  deadlineExtended: { due: 'first' },
  decisionExplained: news,
  decisionStands: news,
  draftReminder: { due: 'draft', holds: isIn('draft') },
  dueDiligenceDone: news,
  dueDiligenceOverdue: { holds: isIn('dueDiligence.reviewing.overdue') },
  dueDiligenceReopened: news,
  holdReminder: { holds: isIn('onHold') },
  lapsed: news,
  noAdviceReceived: news,
  notAccredited: news,
  onHold: news,
  paperAdded: news,
  question: { due: 'question', holds: isIn('awaitingAnswer') },
  questionClosed: news,
  questionOverdue: { holds: isIn('awaitingAnswer.overdue') },
  readyReminder: { holds: isIn('readyForVote.waiting') },
  received: news,
  receivedForInformation: news,
  regionConsulted: { due: 'advice', holds: isIn('regionalAdvice') },
  resumed: news,
  returned: { due: 'returned', holds: isIn('returned') },
  reviewAssigned: { due: 'board', holds: isIn('deciding') },
  reviewDecided: news,
  reviewOverdue: { holds: isIn('deciding.overdue') },
  reviewRecommended: news,
  reviewReminder: { holds: isIn('alac.requested', 'ombudsman.examining', 'assigning', 'deciding.overdue') },
  reviewRequested: news,
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
} as const satisfies Record<string, LetterKind>;

/** Letters that the procedures order, and those that the house sends by itself. */
export type LetterKey = keyof typeof kinds | 'invitation' | 'signInLink';

/** Letters outside any case; the texts say by when their link works. */
export const houseLetters = ['invitation', 'signInLink'] as const satisfies readonly LetterKey[];

/** Every letter that the procedures order. */
export const letterKinds: Readonly<Record<string, LetterKind>> = kinds;

/** Narrows a key that was stored. */
export const isLetterKey = (key: string): key is keyof typeof kinds => Object.hasOwn(kinds, key);
