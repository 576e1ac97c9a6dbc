/**
 * What somebody read of a case: choices of a non-public vote, who acted unnamed, fields of the trail, the form as it is
 * being filled in, letters, declared interests.
 */
export const readingKindsOfCases = ['ballots', 'hiddenActor', 'fields', 'form', 'letters', 'interests'] as const;

/** What somebody read of the office: people with their addresses, who speaks for an organisation, the office's own trail. */
export const readingKindsOfTheOffice = ['people', 'representatives', 'officeTrail'] as const;

/** Everything whose reading is recorded. */
export const readingKinds = [...readingKindsOfCases, ...readingKindsOfTheOffice] as const;
export type ReadingOf = (typeof readingKinds)[number];
