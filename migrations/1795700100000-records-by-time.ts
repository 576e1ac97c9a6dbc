import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = {
  transitions_between_steps: `transitions (case_id, revision) WHERE
    split_part(translate(from_state, '(', '.'), '.', 1) <> split_part(translate(to_state, '(', '.'), '.', 1)`,
  refusals_by_time: `refusals (at)`,
  access_records_by_person: `access_records (person, id)`,
  access_records_by_time: `access_records (at)`,
  sign_ins_by_time: `sign_ins (at)`,
  office_trail_by_person: `office_trail (person, revision) WHERE person IS NOT NULL`,
};

/** What was recorded is found by when it was and who it was; the few steps that led on are counted without all the others. */
export class RecordsByTime1795700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, of] of Object.entries(indexes)) await runner.query(`CREATE INDEX ${name} ON ${of}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(indexes)) await runner.query(`DROP INDEX ${name}`);
  }
}
