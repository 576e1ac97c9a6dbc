import { DataSource } from 'typeorm';
import { migrations } from '../../../../migrations/index.js';
import { entities } from './entities.js';

/** What differs between the product's pool and the one connection that migrates. */
export interface DataSourceOptions {
  /** Connections at most. */
  readonly poolSize: number;
  /** Told when an idle connection breaks, for example because the database was restarted. The pool makes a new one. */
  readonly onPoolError?: (error: Error) => void;
}

/**
 * The entities and migrations of this product on a database, not yet connected: call `initialize()`.
 * @param url a PostgreSQL address with the role to act as
 */
export function createDataSource(url: string, options: DataSourceOptions = { poolSize: 10 }): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: options.poolSize,
    applicationName: 'at-large-accreditation',
    connectTimeoutMS: 10_000,
    poolErrorHandler: options.onPoolError ?? (() => undefined),
  });
}
