import type { Pool } from 'pg';

import type { Ralo } from '../../../../workflows/shared/roles.js';

/** A case as far as it decides who is told that it has changed. */
export interface CaseStanding {
  readonly id: string;
  readonly revision: number;
  readonly number: number | null;
  readonly organisation: string;
  readonly region: Ralo | null;
  /** People who stepped aside. */
  readonly recused: readonly string[];
}

/**
 * By id, so that the primary key serves it: an index on when cases were last changed would make every ballot write to an
 * index.
 */
const text = `
  SELECT c.id, c.revision, c.number, c.organisation_id AS organisation, c.region,
    coalesce(c.context -> 'recused', '[]'::jsonb) AS recused
  FROM unnest($1::uuid[], $2::int[]) AS known (id, revision) JOIN cases c ON c.id = known.id
  WHERE c.revision <> known.revision`;

/** Of these cases the ones that have another revision than the one that is known. */
export async function changedCases(pool: Pool, known: ReadonlyMap<string, number>): Promise<CaseStanding[]> {
  const values = [[...known.keys()], [...known.values()]];
  return (await pool.query<CaseStanding>({ name: 'changed-cases', text, values })).rows;
}

/** One case; undefined where there is none. */
export async function standingOf(pool: Pool, id: string): Promise<CaseStanding | undefined> {
  return (await changedCases(pool, new Map([[id, 0]])))[0];
}
