/**
 * What somebody read: choices of a non-public vote, who acted unnamed, fields of the trail, the form as it is being
 * filled in, letters, declared interests.
 */
export const readingKinds = ['ballots', 'hiddenActor', 'fields', 'form', 'letters', 'interests'] as const;
export type ReadingOf = (typeof readingKinds)[number];
