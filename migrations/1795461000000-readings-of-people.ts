import type { MigrationInterface, QueryRunner } from 'typeorm';

import { markPersonal } from './support/personal.js';

const ofCases = `what IN ('ballots', 'hiddenActor', 'fields', 'form', 'letters', 'interests')`;
const ofTheOffice = `what IN ('people', 'representatives', 'officeTrail')`;

/** Readings of people's addresses and of the office's trail are recorded too: they are about no case. */
export class ReadingsOfPeople1795461000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access_records
        ALTER COLUMN case_id DROP NOT NULL,
        ADD COLUMN people uuid[] NOT NULL DEFAULT '{}',
        DROP CONSTRAINT access_records_what,
        ADD CONSTRAINT access_records_what CHECK (${ofCases} AND case_id IS NOT NULL OR ${ofTheOffice} AND case_id IS NULL)`);
    await markPersonal(runner, 'access_records', { people: 'ids of people whose data were read' });
  }

  /** What was recorded of the office since cannot be kept in the table as it was; it is refused while there is any. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access_records
        ALTER COLUMN case_id SET NOT NULL,
        DROP COLUMN people,
        DROP CONSTRAINT access_records_what,
        ADD CONSTRAINT access_records_what CHECK (${ofCases})`);
  }
}
