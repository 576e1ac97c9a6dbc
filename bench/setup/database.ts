import { existsSync, rmSync } from 'node:fs';
import { migrate } from '../../apps/api/src/database/index.js';
import { userOf } from '../../apps/api/src/config.js';
import { homeFor } from '../../apps/cli/src/postgres/home.js';
import { openEmbedded } from '../../apps/cli/src/postgres/index.js';
import { Trouble } from '../../apps/cli/src/postgres/trouble.js';

/** An empty, migrated database with the settings of production, on the disk of the checkout. */
export interface BenchDatabase {
  readonly url: string;
  /** Stops the server and removes its data. */
  readonly close: () => Promise<void>;
}

/**
 * Takes away what a run that was killed has left. Opening it first stops its server and makes sure that no other run is
 * using it; one that was killed while it was removed cannot be opened any more.
 */
async function removeLeftOver(dataDir: string, say: (line: string) => void): Promise<void> {
  if (!existsSync(dataDir)) return;
  try {
    await (await openEmbedded(dataDir, say)).stop();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
  }
  remove(dataDir, homeFor(dataDir, say).home);
}

function remove(dataDir: string, home: string): void {
  for (const folder of [home, dataDir]) rmSync(folder, { recursive: true, force: true });
}

/**
 * Starts the product's embedded PostgreSQL, as it runs without a `DATABASE_URL`: `synchronous_commit` and `fsync` on.
 * @throws AlreadyRunning where another run uses the folder
 */
export async function openBenchDatabase(dataDir: string, say: (line: string) => void): Promise<BenchDatabase> {
  await removeLeftOver(dataDir, say);
  const database = await openEmbedded(dataDir, say);
  const close = async (): Promise<void> => {
    await database.stop();
    remove(dataDir, database.home);
  };
  try {
    await migrate(database.ownerUrl, userOf(database.url));
    return { url: database.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
