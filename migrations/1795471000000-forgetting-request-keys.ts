import type { MigrationInterface, QueryRunner } from 'typeorm';

import { applicationRole } from './support/application-role.js';

/** In the order of the key, so that two processes at once wait for each other once instead of for each row. */
const forget = `
  CREATE FUNCTION forget_request_keys(older_than_days integer, most integer) RETURNS integer
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    WITH gone AS (
      DELETE FROM idempotency i WHERE (i.person_id, i.key) IN (
        SELECT o.person_id, o.key FROM idempotency o
        WHERE o.created_at < clock_timestamp() - make_interval(days => greatest(older_than_days, 1))
        ORDER BY o.person_id, o.key LIMIT most
      ) RETURNING i.key
    )
    SELECT count(*)::integer FROM gone
  $$`;

/** The serving role forgets old keys through a function and deletes nothing itself: a key of today stays, whatever goes wrong. */
export class ForgettingRequestKeys1795471000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const role = await applicationRole(runner);
    await runner.query(`REVOKE DELETE ON idempotency FROM ${role}`);
    await runner.query(forget);
    await runner.query(`REVOKE ALL ON FUNCTION forget_request_keys FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION forget_request_keys TO ${role}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION forget_request_keys`);
    await runner.query(`GRANT DELETE ON idempotency TO ${await applicationRole(runner)}`);
  }
}
