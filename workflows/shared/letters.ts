/** Everybody a letter can go to. Who that is in a case is looked up when it is sent. */
export type Party =
  | 'applicant'
  | 'staff'
  | 'raloLeader'
  | 'ralo'
  | 'alacMember'
  | 'notYetVoted'
  | 'alacChair'
  | 'ombudsman'
  | 'boardReviewer'
  | 'public';

/** An order to tell somebody something after the commit. The text is elsewhere, by the letter's key. */
export type Notify = { readonly letter: string; readonly to: readonly Party[] };

/** Named in the charts and executed by nobody there: the engine returns it as a command. */
export const notify = (_: unknown, __: Notify): void => undefined;
