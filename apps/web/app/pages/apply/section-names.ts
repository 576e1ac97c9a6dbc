import type { Seen } from './section-view';

/** Name of the hidden field with the revision of the form that a page showed. */
export const seenRevisionField = '_seenRevision';
/** Name of the hidden field with the mark of the section that a page showed. */
export const seenMarkField = '_seenMark';
/** Name of the hidden field with the procedure that asks, for a reader who was signed out in the meantime. */
export const procedureField = '_procedure';
/** Name of the hidden field with its version. */
export const versionField = '_version';
/** Name of the hidden field that says whether the page filled in or corrected. */
export const modeField = '_mode';
/** Name of the buttons that send a section. */
export const thenField = '_then';

/** A word of a form that was sent; empty where it has none. */
export function wordIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Which state of the form the page showed that was sent. */
export const seenIn = (form: FormData): Seen => ({
  revision: Number(wordIn(form, seenRevisionField)),
  mark: wordIn(form, seenMarkField),
});

/** Name of the input for a text that goes with a correction. */
export const correctionInput = (name: string): string => `correction.${name}`;
