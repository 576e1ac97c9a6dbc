import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/**
 * The pool behind a connected data source. Hand-written statements go to it directly: named, so that they are planned
 * once per connection, and without the query runner that TypeORM puts around each. One pool for both, so that its
 * size is the limit it says.
 */
export function poolOf(database: DataSource): Pool {
  return (database.driver as PostgresDriver).master as Pool;
}
