import type { SeatHolder } from '../../../../libs/engine/index.js';
import type { Actor, Ralo, Role } from '../../../../workflows/shared/roles.js';
import type { As } from './scenario.js';

/** The one organisation that applies in a scenario. */
export const organisation = 'organisation';

/** Who opens the case and applies. */
export const applicant: Actor = { person: 'applicant', role: 'applicant', organisation };

/** The seat that is meant: the one named, or the only one of the role, as for the Chair. */
function seatOf({ role, seat, region, person }: As, seats: readonly SeatHolder[]): SeatHolder | undefined {
  if (seat !== undefined) return seats.find((s) => s.seat === seat);
  if (person !== undefined) return undefined;
  const [only, ...others] = seats.filter((s) => s.role === role && (region === undefined || s.region === region));
  return others.length === 0 ? only : undefined;
}

/** Region and organisation, for those whose role depends on it. */
function reach(role: Role, region: Ralo | undefined): Pick<Actor, 'region' | 'organisation'> {
  if (role === 'applicant') return { organisation };
  return role === 'raloLeader' && region !== undefined ? { region } : {};
}

/** Who acts: the holder of the seat, else the person named, else somebody of that role and region. */
export function actorOf(as: As, seats: readonly SeatHolder[]): Actor {
  const { role } = as;
  const found = seatOf(as, seats);
  const region = as.region ?? found?.region ?? undefined;
  const person = found?.person ?? as.person ?? (region === undefined ? role : `${role}:${region}`);
  const seat = as.seat ?? found?.seat;
  return { person, role, ...(seat === undefined ? {} : { seat }), ...reach(role, region) };
}
