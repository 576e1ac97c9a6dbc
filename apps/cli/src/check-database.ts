import pg from 'pg';
import { CommandError, exitCodes } from './exit-codes.js';

/** The SQL of this product is that of PostgreSQL 15. */
const oldestVersion = 150_000;

/**
 * Connects once to a database that the operator has named, so that a wrong address is told in a sentence.
 * @param variable where the address was named
 * @throws CommandError where it cannot be reached or is too old; passwords are not repeated
 */
export async function checkDatabase(variable: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    );
    if ((rows[0]?.version ?? 0) < oldestVersion) throw new Error('PostgreSQL 15 or newer is needed');
  } catch (error) {
    throw new CommandError(`The database of ${variable} cannot be used: ${reasonOf(error)}.`, exitCodes.usage);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Where a name has several addresses, each has failed for a reason of its own and the whole has none. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
