import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { usableBinaries } from './binaries.js';
import type { ClusterPlace } from './cluster.js';
import { checkVersion, clusterDir, createCluster } from './cluster.js';
import type { Connection } from './connection.js';
import { readConnection, urlFor, writeConnection } from './connection.js';
import { homeFor } from './home.js';
import { postmasterOf, stopServer } from './leftover.js';
import { lock, lockHolder, unlock } from './lock.js';
import type { Server } from './server.js';
import { startServer } from './server.js';

/** How long a second start waits for the first to end, in milliseconds. */
const stoppingLimitMs = 5_000;

/** The embedded database, running. */
export interface EmbeddedPostgres {
  /** For the application's role: what `DATABASE_URL` would hold. */
  readonly url: string;
  /** For the role that owns the tables: what `DATABASE_OWNER_URL` would hold. */
  readonly ownerUrl: string;
  /** Folder with the data and the passwords. */
  readonly home: string;
  /** Stops the server, where this call started it. */
  stop(): Promise<void>;
}

/** Somebody else runs on this database folder. */
export class AlreadyRunning extends Error {
  constructor(
    readonly pid: number,
    readonly home: string,
  ) {
    super(`This database is already in use by process ${pid}. Stop that one first, or set DATA_DIR to another folder.`);
  }
}

/**
 * Starts the embedded PostgreSQL of a data folder: makes it on the first start, stops what a killed process left over.
 * @param say told about slow steps, one line each
 * @throws AlreadyRunning where another process that lives runs it
 */
export async function openEmbedded(dataDir: string, say: (line: string) => void): Promise<EmbeddedPostgres> {
  const { home, account } = homeFor(dataDir, say);
  await takeLock(home);
  try {
    const place: ClusterPlace = { binaries: usableBinaries(account, home, say), account, home, disposable: false };
    const { server, connection } = await startCluster(place, say);
    const stop = async (): Promise<void> => {
      await server.stop();
      unlock(home);
    };
    return { ...urls(connection), home, stop };
  } catch (error) {
    unlock(home);
    throw error;
  }
}

/** Like `openEmbedded`, but works beside a process that runs the database already, and then leaves it running. */
export async function joinEmbedded(dataDir: string, say: (line: string) => void): Promise<EmbeddedPostgres> {
  const { home } = homeFor(dataDir, say);
  if (lockHolder(home) !== null && postmasterOf(clusterDir(home))?.ready) {
    return { ...urls(readConnection(home)), home, stop: () => Promise.resolve() };
  }
  return openEmbedded(dataDir, say);
}

/** Waits a little for a process that may be stopping: one that was told to a moment ago still holds the lock. */
async function takeLock(home: string): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    const holder = lock(home);
    if (holder === null) return;
    if (waited >= stoppingLimitMs) throw new AlreadyRunning(holder, home);
    await sleep(100);
  }
}

/** Makes the cluster where there is none, and starts its server. */
export async function startCluster(
  place: ClusterPlace,
  say: (line: string) => void,
): Promise<{ server: Server; connection: Connection }> {
  if (existsSync(clusterDir(place.home))) {
    checkVersion(place);
    if (postmasterOf(clusterDir(place.home))) say('Stopping the PostgreSQL server a killed process left over ...');
    await stopServer(place);
  } else {
    say('Making the database (a few seconds, once) ...');
    createCluster(place, (passwords) => writeConnection(place.home, { port: 0, passwords }));
  }
  const last = readConnection(place.home);
  const server = await startServer(place, last.port, say);
  const connection = { ...last, port: server.port };
  if (connection.port !== last.port) writeConnection(place.home, connection);
  return { server, connection };
}

function urls(connection: Connection): { url: string; ownerUrl: string } {
  return { url: urlFor(connection, 'application'), ownerUrl: urlFor(connection, 'owner') };
}
