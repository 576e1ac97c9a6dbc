export type { DataSourceOptions } from './data-source.js';
export { createDataSource } from './data-source.js';
export type { MigrationReport } from './migrate.js';
export { migrate, migrateDown, migrationStatus } from './migrate.js';
