import type { Pool } from 'pg';

const copyCases = `
  INSERT INTO cases (id, number, numbered_revision, procedure, version, state, context, state_name, phase, region, country,
    organisation_id, due_at, turn, open, revision, last_hash, created_at, updated_at)
  SELECT ($2 || lpad(n::text, 12, '0'))::uuid, nextval('application_numbers'), numbered_revision, procedure, version, state,
    context, state_name, phase, region, country, organisation_id, due_at, turn, open, revision, last_hash, created_at,
    updated_at
  FROM cases, generate_series(0, $3::int - 1) AS n WHERE id = $1`;

const copyDeadlines = `
  INSERT INTO deadlines (case_id, id, name, due_at)
  SELECT ($2 || lpad(n::text, 12, '0'))::uuid, id, name, due_at
  FROM deadlines, generate_series(0, $3::int - 1) AS n WHERE case_id = $1`;

/**
 * Cases for pgbench: copies of one of the product's, with their deadlines, under ids that pgbench can work out.
 * @param ids first 24 characters of the ids
 */
export async function copyCase(pool: Pool, caseId: string, ids: string, count: number): Promise<void> {
  for (const text of [copyCases, copyDeadlines]) await pool.query(text, [caseId, ids, count]);
}

/** Steps that stand in the trail of those copies. */
export async function stepsWritten(pool: Pool, ids: string): Promise<number> {
  const text = `
    SELECT count(*)::int AS count FROM transitions
    WHERE case_id BETWEEN ($1 || repeat('0', 12))::uuid AND ($1 || repeat('f', 12))::uuid`;
  const { rows } = await pool.query<{ count: number }>(text, [ids]);
  return rows[0]?.count ?? 0;
}
