import type { CaseView } from '../../../../libs/engine/types.js';

type Tags = Pick<CaseView, 'tags'>;

/** Whether a case is still on its way: being filled in, with somebody, or waiting. */
export function isOpen({ tags }: Tags): boolean {
  return tags.includes('open') || tags.includes('waiting') || tags.includes('formOpen');
}

/**
 * Whether a case has left the form for the procedure, or something was stated in it: then it gets its number. One that is
 * given up before gets none; one that was sent back keeps the one it has.
 */
export function isNumbered(view: Tags): boolean {
  return isOpen(view) && !view.tags.includes('formOpen') && !view.tags.includes('unstated');
}
