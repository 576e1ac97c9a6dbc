import type { Actor } from '../../../../../workflows/shared/roles.js';

/** A person who has signed in, with every capacity in which they can act. */
export interface Account {
  /** Id of the person. */
  readonly person: string;
  readonly name: string;
  /** Language tag of the letters this person gets. */
  readonly language: string;
  /** IANA name of the zone in which this person reads times. */
  readonly timeZone: string;
  /** One per seat held, one per seat in which they act for its holder, one per organisation represented. */
  readonly seats: readonly Actor[];
}

/** How somebody has shown who they are. */
export interface Proof {
  readonly via: 'session' | 'machine' | 'demo';
  /** Of the session or machine token; null for a token of the demonstration. */
  readonly id: string | null;
  /** Until when it counts as fresh, in milliseconds of this process's clock. */
  readonly freshUntil: number;
  /** False for a token that may only read. */
  readonly mayAct: boolean;
}

/** Who asks: the public, or a person in the capacities this request speaks for. */
export interface Reader {
  /** Null for the public. */
  readonly account: Account | null;
  /** All seats of the person, or the one that the request names. */
  readonly seats: readonly Actor[];
  /** Absent for the public. */
  readonly proof?: Proof;
}

/** The public: may read what anybody may read. */
export const publicReader: Reader = { account: null, seats: [] };

/** How a capacity is named in `Acting-Seat`: the seat, or for an applicant the organisation. */
export function seatName(actor: Actor): string {
  return actor.seat ?? actor.organisation ?? actor.role;
}
