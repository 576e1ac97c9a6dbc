import type { CaseView } from '../../../../libs/engine/types.js';

/** What a letter of the procedures is about, beside its text. */
export interface LetterKind {
  /** The clock whose end the letter names; `first` for the one that ends first. None where nothing is wanted by a day. */
  readonly due?: string;
  /** False when the reason of the letter is over: then it is not sent. Left out for what stays true. */
  readonly holds?: (view: CaseView) => boolean;
  /** It asks its reader to go by the papers of the case: those are circulated with it. */
  readonly papers?: true;
}

export type Holds = NonNullable<LetterKind['holds']>;

/** True as long as a case stands in one of these states. */
export const isIn =
  (...paths: readonly string[]): Holds =>
  ({ path }) =>
    paths.some((wanted) => path.includes(wanted));

/** What stays true. */
export const news: LetterKind = {};

/** What stays true, with the papers of the case. */
export const papers: LetterKind = { papers: true };
