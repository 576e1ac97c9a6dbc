import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done in a role is found without going through everything that was done. */
export class HistoryByRole1795700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX transitions_by_role ON transitions (role, at) WHERE role IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX transitions_by_role`);
  }
}
