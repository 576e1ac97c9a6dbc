import { seatsByAssignment } from '../../../../libs/policy/index.js';
import type { Actor, Role } from '../../../../workflows/shared/roles.js';
import { casesToReview } from '../cases/assigned.js';

/** Part of a query: SQL with named parameters. */
export interface Condition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Which cases are asked for: those that wait for the reader, those of their region or organisation, others they have to do with. */
export const taskLists = ['mine', 'region', 'others'] as const;
export type TaskList = (typeof taskLists)[number];

const ofBody: readonly Role[] = ['alacMember', 'alacChair', 'alacViceChair'];
/** Whose turn it is decides by itself for these, whoever of them asks. */
const asOne: readonly Role[] = ['staff', 'ombudsman'];

const rolesOf = (seats: readonly Actor[]): Role[] => seats.map(({ role }) => role);
const organisationsOf = (seats: readonly Actor[]): string[] =>
  seats.flatMap(({ role, organisation }) => (role === 'applicant' && organisation !== undefined ? [organisation] : []));
const regionsOf = (seats: readonly Actor[]): string[] =>
  seats.flatMap(({ role, region }) => (role === 'raloLeader' && region !== undefined ? [region] : []));

/** The turns of a whole body: a vice-chair stands where the Chair stands. */
function bodyTurns(seats: readonly Actor[]): Role[] {
  const apart = new Set<Role>(['applicant', 'raloLeader', ...rolesOf(seatsByAssignment(seats))]);
  const turns = rolesOf(seats).filter((role) => !apart.has(role));
  return turns.includes('alacViceChair') ? [...turns, 'alacChair'] : turns;
}

function parametersOf(seats: readonly Actor[]): Record<string, unknown> {
  const roles = rolesOf(seats);
  return {
    turns: bodyTurns(seats),
    organisations: organisationsOf(seats),
    regions: regionsOf(seats),
    decided: roles.filter((role) => asOne.includes(role)),
    bodies: roles.some((role) => ofBody.includes(role)) ? ofBody : [],
    house: roles.includes('staff'),
  };
}

const reached = `(:turns::text[] && c.turn
  OR (c.turn && ARRAY['applicant'] AND c.organisation_id = ANY (:organisations::uuid[]))
  OR (c.turn && ARRAY['raloLeader'] AND c.region = ANY (:regions::text[])))`;

/**
 * Cases that may be in a list; what each really asks of the reader, the procedure decides. `c` is the query's name for the
 * table of cases.
 */
export function concerned(seats: readonly Actor[], list: TaskList): Condition {
  const toReview = casesToReview('c', seats);
  const parameters = { ...parametersOf(seats), ...toReview.parameters };
  const waitsForOne = `(${reached} OR (c.turn && ARRAY['boardReviewer'] AND ${toReview.sql}))`;
  const inRegion = `(c.region = ANY (:regions::text[]) AND c.number IS NOT NULL)`;
  const elsewhere = `((:house AND c.number IS NOT NULL) OR c.organisation_id = ANY (:organisations::uuid[])
    OR c.turn && :bodies::text[] OR ${toReview.sql})`;
  const undecided = `NOT c.turn && :decided::text[]`;
  const sql = {
    mine: waitsForOne,
    region: `(${inRegion} AND ${undecided})`,
    others: `(${elsewhere} AND ${undecided} AND NOT coalesce(${inRegion}, FALSE))`,
  };
  return { sql: sql[list], parameters };
}
