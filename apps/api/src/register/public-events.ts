import type { OfficeEventType } from '../office-trail/office-case.js';

/** What everybody may know of what happens to an ALS. */
export const publicAlsEvents = [
  'als.entered',
  'als.stateChanged',
  'als.renamed',
  'als.moved',
  'als.changed',
  'als.standingChanged',
] as const satisfies readonly OfficeEventType[];
export type PublicAlsEvent = (typeof publicAlsEvents)[number];
