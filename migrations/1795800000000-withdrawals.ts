import type { MigrationInterface, QueryRunner } from 'typeorm';

import { applicationRole } from './support/application-role.js';

/**
 * Withdrawals are counted by themselves, so that the numbers of applications go on as they were given since 2003; and an ALS
 * has one open withdrawal at a time, whoever asks for another at the same instant.
 */
export class Withdrawals1795800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SEQUENCE withdrawal_numbers AS integer`);
    await runner.query(`GRANT USAGE ON SEQUENCE withdrawal_numbers TO ${await applicationRole(runner)}`);
    await runner.query(`ALTER TABLE cases DROP CONSTRAINT cases_number`);
    await runner.query(`ALTER TABLE cases ADD CONSTRAINT cases_number UNIQUE (number, procedure)`);
    await runner.query(
      `CREATE UNIQUE INDEX cases_one_open_withdrawal ON cases (organisation_id) WHERE open AND procedure = 'withdrawal'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX cases_one_open_withdrawal`);
    await runner.query(`ALTER TABLE cases DROP CONSTRAINT cases_number`);
    await runner.query(`ALTER TABLE cases ADD CONSTRAINT cases_number UNIQUE (number)`);
    await runner.query(`DROP SEQUENCE withdrawal_numbers`);
  }
}
