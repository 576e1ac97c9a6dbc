import pg from 'pg';

/** The database's clock as a test can set it: the product takes every instant that matters from there. */
export interface TestClock {
  /** Moves the clock on. */
  wait(interval: { days?: number; seconds?: number }): Promise<void>;
  /** Does something as the owner of the tables, which the product cannot. */
  readonly asOwner: (sql: string, values: readonly unknown[]) => Promise<void>;
  close(): Promise<void>;
}

const clock = `
  CREATE SCHEMA clock;
  CREATE TABLE clock.shift (by interval NOT NULL);
  INSERT INTO clock.shift VALUES ('0');
  CREATE FUNCTION clock.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE
    AS 'SELECT pg_catalog.clock_timestamp() + by FROM clock.shift';
  CREATE FUNCTION clock.now() RETURNS timestamptz LANGUAGE sql STABLE
    AS 'SELECT pg_catalog.now() + by FROM clock.shift';
  GRANT USAGE ON SCHEMA clock TO PUBLIC;
  GRANT SELECT ON clock.shift TO PUBLIC;`;

/**
 * Puts functions that can be moved on before PostgreSQL's own on the search path of a database. For connections that are
 * opened from then on.
 */
export async function installClock(ownerUrl: string): Promise<TestClock> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(clock);
  const name = pg.escapeIdentifier(new URL(ownerUrl).pathname.slice(1));
  await owner.query(`ALTER DATABASE ${name} SET search_path = clock, pg_catalog, public`);
  return {
    wait: async ({ days = 0, seconds = 0 }) => {
      await owner.query('UPDATE clock.shift SET by = by + make_interval(days => $1, secs => $2)', [days, seconds]);
    },
    asOwner: async (sql, values) => {
      await owner.query(sql, [...values]);
    },
    close: () => owner.end(),
  };
}
