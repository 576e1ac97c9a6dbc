import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of tasks: due first, first, and what has no deadline after all that has one. */
export class UrgencyOfCases1795600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX cases_by_urgency ON cases ((coalesce(due_at, 'infinity'::timestamptz)), id) WHERE open`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX cases_by_urgency`);
  }
}
