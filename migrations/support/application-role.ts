import type { QueryRunner } from 'typeorm';

/**
 * Name of the role the application connects as, quoted for SQL.
 * It is read from the setting `als.application_role` of the migrating connection, because the role is made by whoever
 * installs the database and its name is theirs to choose.
 * @throws Error where the setting is missing
 */
export async function applicationRole(runner: QueryRunner): Promise<string> {
  const rows = (await runner.query(
    `SELECT quote_ident(nullif(current_setting('als.application_role', true), '')) AS role`,
  )) as { role: string | null }[];
  const role = rows[0]?.role;
  if (!role) throw new Error('Migrations need the setting als.application_role: the role of DATABASE_URL.');
  return role;
}

/** Gives the application rights on tables: `{ cases: 'SELECT, INSERT' }`. What is not named here it cannot do. */
export async function grant(runner: QueryRunner, rights: Readonly<Record<string, string>>): Promise<void> {
  const role = await applicationRole(runner);
  for (const [table, right] of Object.entries(rights)) await runner.query(`GRANT ${right} ON ${table} TO ${role}`);
}
