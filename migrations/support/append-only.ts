import type { QueryRunner } from 'typeorm';

/** Makes the function behind every append-only table. */
export async function createAppendOnlyGuard(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'rows of "%" are only ever added', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END $$`);
}

/** Removes what `createAppendOnlyGuard` made. */
export async function dropAppendOnlyGuard(runner: QueryRunner): Promise<void> {
  await runner.query(`DROP FUNCTION refuse_change()`);
}

/**
 * Refuses UPDATE, DELETE and TRUNCATE to everybody, the owner too: the grants keep the application out, this keeps a
 * slip of the hand out. Per statement, so that it costs an insert nothing; ALWAYS, so that a replication session does
 * not switch it off by accident.
 */
export async function makeAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`
    CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  await runner.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_append_only`);
}
