import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';

/** Any number that nobody else locks: processes that start together migrate one after the other. */
const migrationLock = 4_220_261;

/** What a run of migrations did or found. */
export interface MigrationReport {
  /** Names, oldest first. */
  readonly done: readonly string[];
}

/**
 * Brings a database up to date. Grants go to the application's role.
 * @param ownerUrl address with the role that owns the tables
 * @param applicationRole role the product serves with; must exist
 * @param firstNumber of the applications; counts only when the table of cases is made
 * @returns the migrations that were run, none when the database was up to date
 */
export function migrate(ownerUrl: string, applicationRole: string, firstNumber = 1): Promise<MigrationReport> {
  return asOwner(ownerUrl, applicationRole, async (source) => {
    await source.query(`SELECT set_config('als.application_number_start', $1, false)`, [String(firstNumber)]);
    const done = await source.runMigrations();
    await source.query(`GRANT SELECT ON migrations TO ${pg.escapeIdentifier(applicationRole)}`);
    return { done: done.map(({ name }) => name) };
  });
}

/** Takes back the last migration. Its data are lost. */
export function migrateDown(ownerUrl: string, applicationRole: string): Promise<MigrationReport> {
  return asOwner(ownerUrl, applicationRole, async (source) => {
    const before = await names(source);
    if (before.length === 0) return { done: [] };
    await source.undoLastMigration();
    const after = new Set(await names(source));
    return { done: before.filter((name) => !after.has(name)) };
  });
}

/**
 * Which migrations a database has, and which are still to be run.
 * @param url any role's address: the application may read this too
 */
export async function migrationStatus(url: string): Promise<{ done: string[]; pending: string[] }> {
  const source = await createDataSource(url, { poolSize: 1 }).initialize();
  try {
    const known = source.migrations.map((migration) => migration.name ?? migration.constructor.name);
    const done = await names(source);
    return { done, pending: known.filter((name) => !done.includes(name)) };
  } finally {
    await source.destroy();
  }
}

async function asOwner<T>(
  ownerUrl: string,
  applicationRole: string,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const source = await createDataSource(ownerUrl, { poolSize: 1 }).initialize();
    try {
      // One connection, so the migrations see this setting.
      await source.query(`SELECT set_config('als.application_role', $1, false)`, [applicationRole]);
      return await work(source);
    } finally {
      await source.destroy();
    }
  } finally {
    await lock.end();
  }
}

async function names(source: DataSource): Promise<string[]> {
  const [table] = await source.query<{ known: boolean }[]>(`SELECT to_regclass('migrations') IS NOT NULL AS known`);
  if (!table?.known) return [];
  const rows = await source.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  return rows.map(({ name }) => name);
}
