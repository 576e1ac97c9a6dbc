import type { Access } from '../../../../libs/engine/types.js';
import type { Actor, Ralo, Role } from '../../../../workflows/shared/roles.js';

/** What of a case decides who may read it. */
export interface ReadableCase {
  readonly organisation: string;
  readonly region: Ralo | null;
  /** Null until submitted: until then the application is the applicant's own. */
  readonly number: number | null;
}

/** What a reader may see of a case beyond what everybody may. */
export interface ReadingRights {
  readonly restricted: boolean;
  readonly internal: boolean;
  /** Choices of a non-public vote after its close, and who acted unnamed. Each such reading is recorded. */
  readonly chair: boolean;
}

const seesDrafts: readonly Role[] = ['staff', 'auditor'];
const seesEveryCase: readonly Role[] = [
  'staff',
  'alacMember',
  'alacChair',
  'alacViceChair',
  'ombudsman',
  'boardReviewer',
  'auditor',
];
const forTheVote: readonly Role[] = ['staff', 'alacChair', 'alacViceChair'];

const isApplicantOf = (seat: Actor, { organisation }: ReadableCase): boolean =>
  seat.role === 'applicant' && seat.organisation === organisation;

const isWithin = (seat: Actor, { region }: ReadableCase): boolean =>
  seesEveryCase.includes(seat.role) || (seat.role === 'raloLeader' && region !== null && seat.region === region);

/** Whether a seat acts for votes: staff, the Chair, a vice-chair. */
export const actsForTheVote = ({ role }: Actor): boolean => forTheVote.includes(role);

/** Whether the reader may know who acted unnamed and, after its close, the choices of a non-public vote. */
export const mayKnowUnnamed = (readers: readonly Actor[]): boolean => readers.some(actsForTheVote);

/** What somebody may read of a case in any of these capacities; none for the public. */
export function rightsOn(found: ReadableCase, readers: readonly Actor[]): ReadingRights {
  const internal = readers.some((seat) => isWithin(seat, found));
  return {
    internal,
    restricted: internal || readers.some((seat) => isApplicantOf(seat, found)),
    chair: mayKnowUnnamed(readers),
  };
}

/** Whether a sealed value may be read. A ballot follows its vote, which this does not know: never. */
export function mayRead(access: Access, rights: ReadingRights): boolean {
  if (access === 'public') return true;
  return access === 'ballot' ? false : rights[access];
}

/** Whether there is such a case for these readers. */
export function mayReadCase(found: ReadableCase, readers: readonly Actor[]): boolean {
  return (
    found.number !== null ||
    readers.some((seat) => seesDrafts.includes(seat.role)) ||
    readers.some((seat) => isApplicantOf(seat, found))
  );
}

/** The same rule as {@link mayReadCase} for a list. `alias` is the query's name for the table of cases. */
export function readableCases(
  alias: string,
  readers: readonly Actor[],
): { sql: string; parameters: Readonly<Record<string, unknown>> } {
  if (readers.some(({ role }) => seesDrafts.includes(role))) return { sql: 'TRUE', parameters: {} };
  const ownOrganisations = readers.flatMap(({ role, organisation }) =>
    role === 'applicant' && organisation !== undefined ? [organisation] : [],
  );
  return {
    sql: `(${alias}.number IS NOT NULL OR ${alias}.organisation_id = ANY (:ownOrganisations))`,
    parameters: { ownOrganisations },
  };
}
