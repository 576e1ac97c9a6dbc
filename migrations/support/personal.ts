import type { QueryRunner } from 'typeorm';

/** Marks columns that hold personal data, so that an erasure and a data export can be checked against the catalogue. */
export async function markPersonal(
  runner: QueryRunner,
  table: string,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [column, what] of Object.entries(columns)) {
    await runner.query(`COMMENT ON COLUMN ${table}.${column} IS 'personal: ${what.replaceAll("'", "''")}'`);
  }
}
