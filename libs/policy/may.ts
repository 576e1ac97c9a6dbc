import type { Actor } from '../../workflows/shared/roles.js';
import { covers, peopleBehind, wider } from './scope.js';
import type { About, Asking, Scope } from './scope.js';
import { policy, rightTo } from './table.js';
import type { ActionOn, Resource, Right } from './table.js';

const given = (right: Right, seat: Actor): readonly Scope[] => [
  right.who.person ?? 'none',
  right.who[seat.role] ?? 'none',
];

/** Whether one of these seats belongs to, or stands in for, a person who stepped aside. */
export function isRecused(seats: readonly Actor[], { recused = [] }: About): boolean {
  return seats.some((seat) => peopleBehind(seat).some((person) => recused.includes(person)));
}

/**
 * How far a right reaches to what it is about, through these seats together; none for the public.
 * @returns the widest scope that covers it, `none` where the right is not given or the person stepped aside
 */
export function may<R extends Resource>(
  seats: readonly Actor[],
  resource: R,
  action: ActionOn<R>,
  about: About = {},
): Scope {
  const right = rightTo(resource, action);
  if (right.closedToRecused && isRecused(seats, about)) return 'none';
  const held = seats.flatMap((seat) => given(right, seat).filter((scope) => covers(scope, seat, about)));
  return held.reduce(wider, right.who.public ?? 'none');
}

/** Whether somebody may come to an endpoint at all; what they find there depends on what it is about. */
export function mayAsk<R extends Resource>({ signedIn, seats }: Asking, resource: R, action: ActionOn<R>): boolean {
  const { who } = rightTo(resource, action);
  const open = [who.public, signedIn ? who.person : undefined, ...seats.map(({ role }) => who[role])];
  return open.some((scope) => scope !== undefined && scope !== 'none');
}

/** Whether an endpoint is for everybody, so that nobody needs to sign in. */
export function isPublic<R extends Resource>(resource: R, action: ActionOn<R>): boolean {
  return (rightTo(resource, action).who.public ?? 'none') !== 'none';
}

/** The seats that reach cases by being assigned to them; where there are none, nobody has to look who is assigned. */
export function seatsByAssignment(seats: readonly Actor[]): Actor[] {
  const rights = Object.values(policy).flatMap((actions) => Object.values<Right>(actions));
  return seats.filter(({ role }) => rights.some(({ who }) => who[role] === 'ownCase'));
}

/** The seats through which a right is held in this scope: with these a list is narrowed. */
export function seatsWith<R extends Resource>(
  seats: readonly Actor[],
  resource: R,
  action: ActionOn<R>,
  scope: Scope,
): Actor[] {
  const right = rightTo(resource, action);
  return seats.filter((seat) => given(right, seat).includes(scope));
}
