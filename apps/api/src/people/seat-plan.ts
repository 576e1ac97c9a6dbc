import { ralos } from '../../../../workflows/shared/roles.js';
import type { Ralo, Role } from '../../../../workflows/shared/roles.js';
import type { FilledHow } from './seat.entity.js';

/** A seat that the office has, filled or vacant. */
export interface PlannedSeat {
  readonly seat: string;
  readonly role: Role;
  readonly region: Ralo | null;
  /** Who fills it unless something else is said. */
  readonly filledHow: FilledHow;
}

const seat = (name: string, role: Role, filledHow: FilledHow, region: Ralo | null = null): PlannedSeat => ({
  ...{ seat: name, role, region, filledHow },
});

const prefixes: Readonly<Record<Ralo, string>> = {
  AFRALO: 'AF',
  APRALO: 'AP',
  EURALO: 'EU',
  LACRALO: 'LAC',
  NARALO: 'NA',
};

/** Three in the ALAC, two of them from the RALO and one from the NomCom, and three who lead the region. */
const ofRegion = (region: Ralo): PlannedSeat[] => [
  seat(`${prefixes[region]}-1`, 'alacMember', 'ralo', region),
  seat(`${prefixes[region]}-2`, 'alacMember', 'ralo', region),
  seat(`${prefixes[region]}-3`, 'alacMember', 'nomcom', region),
  seat(`${region}-CHAIR`, 'raloLeader', 'ralo', region),
  seat(`${region}-VICE-CHAIR`, 'raloLeader', 'ralo', region),
  seat(`${region}-SECRETARY`, 'raloLeader', 'ralo', region),
];

/** The seats that are vacant when nobody sits in them. */
export const seatPlan: readonly PlannedSeat[] = [
  ...ralos.flatMap(ofRegion),
  seat('ALAC-CHAIR', 'alacChair', 'elected'),
  seat('ALAC-VICE-CHAIR-1', 'alacViceChair', 'elected'),
  seat('ALAC-VICE-CHAIR-2', 'alacViceChair', 'elected'),
  ...[1, 2, 3].map((n) => seat(`BOARD-${n}`, 'boardReviewer', 'board')),
  seat('OMBUDSMAN', 'ombudsman', 'appointed'),
  seat('AUDITOR', 'auditor', 'appointed'),
  seat('ADMIN', 'admin', 'staff'),
];

/** Seats of which there are as many as are needed: they come into being with their holder. */
const unlimited: readonly (readonly [RegExp, Role, FilledHow])[] = [
  [/^BOARD-[1-9]\d{0,2}$/, 'boardReviewer', 'board'],
  [/^STAFF-[1-9]\d{0,2}$/, 'staff', 'staff'],
  [/^AUDITOR-[1-9]\d{0,2}$/, 'auditor', 'appointed'],
  [/^ADMIN-[1-9]\d{0,2}$/, 'admin', 'staff'],
];

/** What a seat is, by its name; null where the office has no such seat. Its role is never for a client to say. */
export function plannedSeat(name: string): PlannedSeat | null {
  const planned = seatPlan.find((one) => one.seat === name);
  if (planned) return planned;
  const kind = unlimited.find(([pattern]) => pattern.test(name));
  return kind ? seat(name, kind[1], kind[2]) : null;
}
