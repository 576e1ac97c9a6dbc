import type { SeatHolder } from '../../../../libs/engine/index.js';
import { ralos, roles } from '../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../workflows/shared/roles.js';
import type { Findings } from './findings.js';

/** Three Directors, who can review a decision where the scenario names none. */
const board: readonly SeatHolder[] = [1, 2, 3].map((n) => ({
  seat: `BOARD-${n}`,
  role: 'boardReviewer',
  person: `BOARD-${n}`,
  region: null,
}));

/** Seat that a member holds beside their own where the scenario says `"chair": true`. */
export const chairSeat = 'ALAC-CHAIR';

export const optionalRegion = (value: unknown, pointer: string, found: Findings): Ralo | null =>
  value === undefined || value === null ? null : (found.word(value, pointer, ralos) ?? null);

/** One entry: nobody where the seat is vacant (`"holder": null`), two seats for the member who is Chair. */
function readSeat(value: unknown, pointer: string, found: Findings): SeatHolder[] {
  const { seat, region, holder, role, chair } = found.object(value, pointer, [
    'seat',
    'region',
    'holder',
    'role',
    'chair',
  ]);
  const name = found.identifier(seat, `${pointer}/seat`);
  const entry: SeatHolder = {
    seat: name,
    role: role === undefined ? 'alacMember' : (found.word(role, `${pointer}/role`, roles) ?? 'alacMember'),
    person: holder === undefined || holder === null ? name : found.text(holder, `${pointer}/holder`),
    region: optionalRegion(region, `${pointer}/region`, found),
  };
  if (chair !== undefined && typeof chair !== 'boolean') found.wrong(`${pointer}/chair`, 'must be true or false');
  if (holder === null) return [];
  return chair === true ? [entry, { ...entry, seat: chairSeat, role: 'alacChair', region: null }] : [entry];
}

function refuseRepeated(seats: readonly SeatHolder[], pointer: string, found: Findings): void {
  const names = seats.map((s) => s.seat);
  const repeated = new Set(names.filter((name, i) => name !== '' && names.indexOf(name) !== i));
  for (const name of repeated) found.wrong(pointer, `names the seat ${name} more than once`);
}

/** Who sits where. Seats without a holder are vacant; the Board has three reviewers unless others are named. */
export function readSeats(value: unknown, pointer: string, found: Findings): SeatHolder[] {
  if (value === undefined) return [...board];
  const seats = found.list(value, pointer).flatMap((entry, i) => readSeat(entry, `${pointer}/${i}`, found));
  refuseRepeated(seats, pointer, found);
  return seats.some((s) => s.role === 'boardReviewer') ? seats : [...seats, ...board];
}
