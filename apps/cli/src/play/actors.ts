import type { JsonObject, SeatHolder } from '../../../../libs/engine/index.js';
import type { Actor, Ralo, Role } from '../../../../workflows/shared/roles.js';
import type { As } from './scenario.js';

/** The one organisation of a scenario that gives it no other id. */
export const organisation = 'organisation';

/**
 * Who opens the case: staff where there is a ground to withdraw an accreditation, else the organisation itself.
 */
export const opener = (id: string, about: JsonObject | null): Actor =>
  about?.ground === undefined
    ? { person: 'applicant', role: 'applicant', organisation: id }
    : { person: 'staff', role: 'staff' };

/** The seat that is meant: the one named, or the only one of the role, as for the Chair. */
function seatOf({ role, seat, region, person }: As, seats: readonly SeatHolder[]): SeatHolder | undefined {
  if (seat !== undefined) return seats.find((s) => s.seat === seat);
  if (person !== undefined) return undefined;
  const [only, ...others] = seats.filter((s) => s.role === role && (region === undefined || s.region === region));
  return others.length === 0 ? only : undefined;
}

/** Region and organisation, for those whose role depends on it. */
function reach(role: Role, region: Ralo | undefined, id: string): Pick<Actor, 'region' | 'organisation'> {
  if (role === 'applicant') return { organisation: id };
  return role === 'raloLeader' && region !== undefined ? { region } : {};
}

/** Who acts: the holder of the seat, else the person named, else somebody of that role and region. */
export function actorOf(as: As, seats: readonly SeatHolder[], id = organisation): Actor {
  const { role } = as;
  const found = seatOf(as, seats);
  const region = as.region ?? found?.region ?? undefined;
  const person = found?.person ?? as.person ?? (region === undefined ? role : `${role}:${region}`);
  const seat = as.seat ?? found?.seat;
  return { person, role, ...(seat === undefined ? {} : { seat }), ...reach(role, region, id) };
}
