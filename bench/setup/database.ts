import { existsSync, rmSync } from 'node:fs';
import { migrate } from '../../apps/api/src/database/index.js';
import { userOf } from '../../apps/api/src/config.js';
import type { EmbeddedPostgres } from '../../apps/cli/src/postgres/index.js';
import { openEmbedded } from '../../apps/cli/src/postgres/index.js';

/** An empty, migrated database with the settings of production, on the disk of the checkout. */
export interface BenchDatabase {
  readonly url: string;
  /** Stops the server and removes its data. */
  readonly close: () => Promise<void>;
}

async function openFresh(dataDir: string, say: (line: string) => void): Promise<EmbeddedPostgres> {
  const left = existsSync(dataDir);
  const database = await openEmbedded(dataDir, say);
  if (!left) return database;
  // Of a run that was killed. Opening it first makes sure that no other run is using it now.
  await database.stop();
  remove(dataDir, database);
  return openEmbedded(dataDir, say);
}

function remove(dataDir: string, { home }: EmbeddedPostgres): void {
  for (const folder of [home, dataDir]) rmSync(folder, { recursive: true, force: true });
}

/**
 * Starts the product's embedded PostgreSQL, as it runs without a `DATABASE_URL`: `synchronous_commit` and `fsync` on.
 * @throws AlreadyRunning where another run uses the folder
 */
export async function openBenchDatabase(dataDir: string, say: (line: string) => void): Promise<BenchDatabase> {
  const database = await openFresh(dataDir, say);
  const close = async (): Promise<void> => {
    await database.stop();
    remove(dataDir, database);
  };
  try {
    await migrate(database.ownerUrl, userOf(database.url));
    return { url: database.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
