import type { Actor, Ralo, Role } from '../../workflows/shared/roles.js';

/** How far a right reaches, narrowest first. `own`: what the person said or wrote; `ownCase`: cases given to them to review. */
const scopes = ['none', 'own', 'ownCase', 'ownOrganisation', 'ownRegion', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** Whom a right is given to: everybody (`public`), whoever has signed in (`person`), or the holders of a role. */
export type Standing = 'public' | 'person' | Role;

/** What of a case decides who may read what of it. */
export interface About {
  readonly organisation?: string;
  readonly region?: Ralo | null;
  /** Ids of the people who stepped aside in this case. */
  readonly recused?: readonly string[];
  /** Ids of the people who are, or were, to review the case; left out means nobody. */
  readonly assigned?: readonly string[];
  /** Id of the person whose words or record it is. */
  readonly author?: string | null;
}

/** Who asks: nobody known, or a person in the capacities this request speaks for. */
export interface Asking {
  readonly signedIn: boolean;
  readonly seats: readonly Actor[];
}

/** Whether a right of this reach, held through this seat, covers what it is about. */
export function covers(scope: Scope, seat: Actor, about: About): boolean {
  switch (scope) {
    case 'all':
      return true;
    case 'ownRegion':
      return seat.region !== undefined && seat.region === about.region;
    case 'ownOrganisation':
      return seat.organisation !== undefined && seat.organisation === about.organisation;
    case 'ownCase':
      return about.assigned?.includes(seat.person) ?? false;
    case 'own':
      return seat.person === about.author;
    case 'none':
      return false;
  }
}

/** The wider of two. */
export function wider(one: Scope, other: Scope): Scope {
  return scopes.indexOf(one) >= scopes.indexOf(other) ? one : other;
}

/** The people behind a seat: who asks, and for whom they stand in. */
export function peopleBehind(seat: Actor & { readonly substituteFor?: string }): string[] {
  return seat.substituteFor === undefined ? [seat.person] : [seat.person, seat.substituteFor];
}
