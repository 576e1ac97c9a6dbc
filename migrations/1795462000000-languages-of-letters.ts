import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An invitation and a link to sign in are in a language, and whoever comes in by them is known by it. */
export class LanguagesOfLetters1795462000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['invitations', 'email_links'])
      await runner.query(`ALTER TABLE ${table} ADD COLUMN language text NOT NULL DEFAULT 'en'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['invitations', 'email_links']) await runner.query(`ALTER TABLE ${table} DROP COLUMN language`);
  }
}
