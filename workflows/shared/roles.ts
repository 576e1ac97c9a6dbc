import type { Ralo } from '../../libs/regions/ralo.js';

export { ralos } from '../../libs/regions/ralo.js';
export type { Ralo } from '../../libs/regions/ralo.js';

/** Everybody who can act in a procedure. `auditor` and `admin` act on no case; they read or run the house. */
export const roles = [
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
] as const;
export type Role = (typeof roles)[number];

/**
 * Who acts, and in which capacity. One person may hold several seats; an act names the one it is done in.
 * Only ids and closed vocabularies: an actor is written into the trail as it is.
 */
export interface Actor {
  readonly person: string;
  readonly role: Role;
  /** Seat the role comes from, for example `AF-1` or `BOARD-2`. */
  readonly seat?: string;
  /** Region of a RALO leader. */
  readonly region?: Ralo;
  /** Organisation an applicant acts for. */
  readonly organisation?: string;
  /** Holder of the seat, where somebody acts in it as their substitute: `person` is then the substitute. */
  readonly substituteFor?: string;
}
