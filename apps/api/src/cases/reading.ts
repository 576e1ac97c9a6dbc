import { fieldsReadable, isRecused, may, seatsWith } from '../../../../libs/policy/index.js';
import type { About, FieldClass } from '../../../../libs/policy/index.js';
import type { Actor, Ralo } from '../../../../workflows/shared/roles.js';

/** What of a case decides who may read it. */
export interface ReadableCase {
  readonly organisation: string;
  readonly region: Ralo | null;
  /** Null until submitted, or something was stated: until then the case is for its own people only. */
  readonly number: number | null;
  /** People who stepped aside. */
  readonly recused?: readonly string[];
}

/** What of a case decides what of it somebody may read. Looking up who is to review it cannot be forgotten. */
export interface AssignedCase extends ReadableCase {
  /** People who are, or were, to review it. */
  readonly assigned: readonly string[];
}

/** What a reader may see of a case. */
export interface ReadingRights {
  readonly classes: readonly FieldClass[];
  /** Choices of a non-public vote after its close, and who acted unnamed. Each such reading is recorded. */
  readonly chair: boolean;
  /** The reader stepped aside: what is not public is closed to them. */
  readonly recused: boolean;
}

/** Whether a seat acts for votes, as far as the case does not matter. */
export const actsForTheVote = (seat: Actor): boolean => mayKnowUnnamed([seat]);

/** Whether the reader may know who acted unnamed and, after its close, the choices of a non-public vote. */
export const mayKnowUnnamed = (readers: readonly Actor[], about: About = {}): boolean =>
  may(readers, 'unnamedActors', 'read', about) !== 'none';

/** What somebody may read of a case in any of these capacities; none for the public. */
export function rightsOn(found: AssignedCase, readers: readonly Actor[], author: string | null = null): ReadingRights {
  const about = { ...found, author };
  return {
    classes: fieldsReadable(readers, about),
    chair: mayKnowUnnamed(readers, about),
    recused: isRecused(readers, about),
  };
}

/** Whether there is such a case for these readers. */
export function mayReadCase(found: ReadableCase, readers: readonly Actor[]): boolean {
  return may(readers, found.number === null ? 'drafts' : 'cases', 'read', found) !== 'none';
}

/** The same rule as {@link mayReadCase} for a list. `alias` is the query's name for the table of cases. */
export function readableCases(
  alias: string,
  readers: readonly Actor[],
): { sql: string; parameters: Readonly<Record<string, unknown>> } {
  if (seatsWith(readers, 'drafts', 'read', 'all').length > 0) return { sql: 'TRUE', parameters: {} };
  const seats = seatsWith(readers, 'drafts', 'read', 'ownOrganisation');
  const ownOrganisations = seats.flatMap(({ organisation }) => organisation ?? []);
  const ownRegions = seatsWith(readers, 'drafts', 'read', 'ownRegion').flatMap(({ region }) => region ?? []);
  return {
    sql: `(${alias}.number IS NOT NULL OR ${alias}.organisation_id = ANY (:ownOrganisations)
      OR ${alias}.region = ANY (:ownRegions))`,
    parameters: { ownOrganisations, ownRegions },
  };
}
