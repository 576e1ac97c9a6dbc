import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { names } from '../../apps/cli/src/postgres/cluster.js';
import type { Connection } from '../../apps/cli/src/postgres/connection.js';
import { urlFor } from '../../apps/cli/src/postgres/connection.js';

/** A database of a test file's own. */
export interface TestDatabase {
  /** For the application's role. */
  readonly url: string;
  /** For the role that owns the tables. */
  readonly ownerUrl: string;
  /** Removes the database, whoever is still connected to it. */
  readonly drop: () => Promise<void>;
}

/** A migrated database, copied from the template in some 50 ms. */
export function cloneDatabase(): Promise<TestDatabase> {
  return create(names.database);
}

/** A database without any table. */
export function emptyDatabase(): Promise<TestDatabase> {
  return create('template0');
}

async function create(template: string): Promise<TestDatabase> {
  const connection = testConnection();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(connection, [
    // Copying files is quicker than writing them through the log, and a test database needs no log.
    `CREATE DATABASE ${name} OWNER ${names.owner} TEMPLATE ${template} STRATEGY file_copy`,
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${name} TO ${names.application}`,
  ]);
  return {
    url: urlFor(connection, 'application', name),
    ownerUrl: urlFor(connection, 'owner', name),
    drop: () => asSuperuser(connection, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]),
  };
}

function testConnection(): Connection {
  const told = process.env['ALS_TEST_CONNECTION'];
  if (!told) throw new Error('No test server: run these tests with jest --selectProjects api.');
  return JSON.parse(told) as Connection;
}

async function asSuperuser(connection: Connection, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(connection, 'superuser', 'postgres') });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
