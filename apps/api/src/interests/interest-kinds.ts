/** What ties somebody to an applicant: membership, work for it, money from or for it, family, or something else. */
export const interestKinds = ['member', 'work', 'money', 'family', 'other'] as const;
export type InterestKind = (typeof interestKinds)[number];
