import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountFor, canEnter } from '../../apps/cli/src/postgres/account.js';
import { usableBinaries } from '../../apps/cli/src/postgres/binaries.js';
import type { ClusterPlace } from '../../apps/cli/src/postgres/cluster.js';
import { names } from '../../apps/cli/src/postgres/cluster.js';
import type { Connection } from '../../apps/cli/src/postgres/connection.js';
import { urlFor } from '../../apps/cli/src/postgres/connection.js';
import { startCluster } from '../../apps/cli/src/postgres/index.js';
import { migrate } from '../../apps/api/src/database/index.js';

/** A server of its own for a run of tests, with a migrated database in it that tests clone. */
export interface TestServer {
  readonly connection: Connection;
  stop(): Promise<void>;
}

/** Starts it in a temporary folder. When this process dies, the server and the folder go too. */
export async function startTestServer(): Promise<TestServer> {
  const home = temporaryHome();
  const account = accountFor(join(home, 'cluster'));
  const place: ClusterPlace = {
    binaries: usableBinaries(account, home, () => undefined),
    account,
    home,
    disposable: true,
  };
  const remove = (): void => rmSync(home, { recursive: true, force: true });
  try {
    const { server, connection } = await startCluster(place, () => undefined);
    await migrate(urlFor(connection, 'owner'), names.application);
    const stop = async (): Promise<void> => {
      await server.stop();
      remove();
    };
    return { connection, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

/** A folder PostgreSQL's user can enter: the system's temporary folder may belong to one user alone. */
export function temporaryHome(): string {
  for (const folder of [tmpdir(), '/tmp', '/var/tmp', '/var/lib']) {
    try {
      const home = mkdtempSync(join(folder, 'als-test-'));
      if (process.getuid?.() === 0) chmodSync(home, 0o711);
      if (canEnter(accountFor(join(home, 'cluster')), home)) return home;
      rmSync(home, { recursive: true });
    } catch {
      continue;
    }
  }
  throw new Error("No temporary folder that PostgreSQL's user can enter.");
}
