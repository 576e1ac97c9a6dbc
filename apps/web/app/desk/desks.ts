import type { MeDto } from '../../../../libs/api-client';

type Role = MeDto['seats'][number]['role'];

/** A desk: the pages for those who hold one of these seats. */
interface Desk {
  /** Path without the language; its pages lie below. */
  readonly to: string;
  /** Of its name, in `desk.name`. */
  readonly key: string;
  readonly roles: readonly Role[];
}

const seatedRoles: readonly Role[] = [
  'staff',
  'raloLeader',
  'alacMember',
  'alacChair',
  'alacViceChair',
  'boardReviewer',
  'ombudsman',
  'auditor',
  'admin',
];

/** Every desk, in the order in which they are offered. */
const desks: readonly Desk[] = [
  { to: '/desk', key: 'tasks', roles: seatedRoles },
  { to: '/desk/queue', key: 'queue', roles: ['staff'] },
  { to: '/desk/register', key: 'register', roles: ['staff', 'raloLeader', 'auditor'] },
  { to: '/desk/audit', key: 'audit', roles: ['auditor'] },
  { to: '/desk/region', key: 'region', roles: ['raloLeader'] },
  { to: '/desk/votes', key: 'votes', roles: ['alacMember', 'alacChair', 'alacViceChair'] },
  { to: '/desk/reviews', key: 'reviews', roles: ['boardReviewer', 'ombudsman'] },
  { to: '/desk/office', key: 'office', roles: ['admin'] },
  { to: '/desk/figures', key: 'figures', roles: seatedRoles },
];

const holdsOne = (roles: readonly Role[], seats: MeDto['seats']): boolean =>
  seats.some(({ role }) => roles.includes(role));

/** The desks that somebody's seats open; none for an applicant, who has pages of their own. */
export const desksFor = (seats: MeDto['seats']): Desk[] => desks.filter(({ roles }) => holdsOne(roles, seats));

/** Whether a path without its language lies at none of the desks that these seats open. */
export function isClosedDesk(path: string, seats: MeDto['seats']): boolean {
  const at = desks.filter(({ to }) => path === to || path.startsWith(`${to}/`)).sort(longestFirst)[0];
  return at === undefined || !holdsOne(at.roles, seats);
}

const longestFirst = (one: Desk, other: Desk): number => other.to.length - one.to.length;
