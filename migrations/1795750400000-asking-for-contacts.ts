import type { MigrationInterface, QueryRunner } from 'typeorm';

import { applicationRole } from './support/application-role.js';

/** When the representatives of an ALS were last asked by letter whether they are still the right ones. */
export class AskingForContacts1795750400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE register_entries ADD COLUMN contacts_asked_at timestamptz`);
    await runner.query(`GRANT UPDATE (contacts_asked_at) ON register_entries TO ${await applicationRole(runner)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE register_entries DROP COLUMN contacts_asked_at`);
  }
}
