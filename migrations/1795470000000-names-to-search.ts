import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the extension is: whoever runs the server may have put it elsewhere before. */
async function schemaOf(runner: QueryRunner): Promise<string> {
  const [row] = (await runner.query(
    `SELECT quote_ident(nspname) AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE extname = 'pg_trgm'`,
  )) as { schema: string }[];
  if (!row) throw new Error('The extension pg_trgm has just been made sure of.');
  return row.schema;
}

/** Names of organisations are found by any part of them. pg_trgm is a trusted extension: who owns the database may create it. */
export class NamesToSearch1795470000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    const schema = await schemaOf(runner);
    await runner.query(`CREATE INDEX organisations_by_name ON organisations USING gin (name ${schema}.gin_trgm_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX organisations_by_name`);
    // One that somebody else has made is theirs.
    await runner.query(`
      DO $$ BEGIN
        IF EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm' AND extowner = current_user::regrole) THEN
          DROP EXTENSION pg_trgm;
        END IF;
      END $$`);
  }
}
