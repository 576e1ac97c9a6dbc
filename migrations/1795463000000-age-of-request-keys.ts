import type { MigrationInterface, QueryRunner } from 'typeorm';

import { applicationRole } from './support/application-role.js';

/**
 * Keys of requests that are old are forgotten. Rows come in the order of their time, so a block range index finds the old
 * ones and costs a write next to nothing.
 */
export class AgeOfRequestKeys1795463000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX idempotency_by_age ON idempotency USING brin (created_at)`);
    await runner.query(`GRANT DELETE ON idempotency TO ${await applicationRole(runner)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE DELETE ON idempotency FROM ${await applicationRole(runner)}`);
    await runner.query(`DROP INDEX idempotency_by_age`);
  }
}
