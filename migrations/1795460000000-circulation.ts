import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version is circulated to a person once, however many letters point to it and however often they are tried. */
export class Circulation1795460000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE UNIQUE INDEX document_sendings_circulated ON document_sendings (version_id, person) WHERE how = 'circulated'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX document_sendings_circulated`);
  }
}
