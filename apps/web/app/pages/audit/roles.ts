import type { ReadHistoryData } from '../../../../../libs/api-client';

type Role = NonNullable<NonNullable<ReadHistoryData['query']>['role']>;

/** Everything that somebody can act as. */
export const roles: readonly Role[] = [
  'applicant',
  'staff',
  'raloLeader',
  'alacMember',
  'alacChair',
  'alacViceChair',
  'ombudsman',
  'boardReviewer',
  'auditor',
  'admin',
];
