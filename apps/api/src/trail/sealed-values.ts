import type { Pool } from 'pg';

import type { Access, Json } from '../../../../libs/engine/types.js';

/** A sealed value that has not been erased. */
export interface StoredValue {
  readonly case: string;
  readonly revision: number;
  /** JSON pointer into the payload. */
  readonly path: string;
  readonly access: Access;
  readonly value: Json;
  /** In hex: with it the value can be checked against its commitment. */
  readonly salt: string;
}

interface Row extends Omit<StoredValue, 'value'> {
  readonly bytes: Buffer;
}

const text = `
  SELECT s.case_id AS case, s.revision, s.path, s.access, s.bytes, encode(s.salt, 'hex') AS salt
  FROM unnest($1::uuid[], $2::int[]) AS wanted (case_id, revision) JOIN sealed_data s USING (case_id, revision)
  ORDER BY s.case_id, s.revision, s.path`;

/** What was sealed with these transitions. */
export async function sealedWith(
  pool: Pool,
  transitions: readonly { readonly caseId: string; readonly revision: number }[],
): Promise<StoredValue[]> {
  if (transitions.length === 0) return [];
  const values = [transitions.map(({ caseId }) => caseId), transitions.map(({ revision }) => revision)];
  const { rows } = await pool.query<Row>({ name: 'sealed-with', text, values });
  return rows.map(({ bytes, ...row }) => ({ ...row, value: JSON.parse(bytes.toString()) as Json }));
}
