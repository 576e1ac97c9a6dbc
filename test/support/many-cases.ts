import type { ServedProduct } from './application.js';

/**
 * Copies of a case, each due a minute after the one before, with the deadlines of the first left out: written by SQL, for
 * what is slow or hard to find only among many.
 */
export const copyCase = (product: Pick<ServedProduct, 'ownerQuery'>, id: string, many: number): Promise<unknown> =>
  product.ownerQuery(
    `INSERT INTO cases SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
       'number', 1000000 + (random() * 1e9)::int, 'due_at', c.due_at + n * interval '1 minute'))).*
     FROM cases c, generate_series(1, $2::int) n WHERE c.id = $1`,
    [id, many],
  );
