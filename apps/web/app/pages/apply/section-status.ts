import type { NotSaved } from './section-view';

/** Status of the answer that says why a section was not saved. */
export const statusOf: Readonly<Record<NotSaved['why'], number>> = {
  wrong: 422,
  refused: 409,
  changed: 412,
  signedOut: 401,
  offline: 503,
  listed: 200,
  unchanged: 422,
};
