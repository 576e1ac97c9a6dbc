import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Trouble } from './trouble.js';
import { spawnOptions } from './account.js';
import { program } from './binaries.js';
import type { ClusterPlace } from './cluster.js';
import { clusterDir } from './cluster.js';
import { commandOf } from '../processes.js';

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly ready: boolean;
}

/** The server that runs on a cluster, or null. A file left by a process that is gone is not believed. */
export function postmasterOf(cluster: string): Postmaster | null {
  const lines = readPidFile(cluster);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !commandOf(pid).includes(cluster)) return null;
  return { pid, ready: lines[7]?.trim() === 'ready' };
}

/**
 * First `smart`, with milliseconds to wait: connections that have said goodbye a moment ago end by themselves and leave
 * no FATAL in the log. Whoever is still connected then is sent away.
 */
const stopModes = [
  ['smart', 2_000],
  ['fast', 30_000],
  ['immediate', 30_000],
] as const;

/**
 * Stops the server of a cluster in order, whoever started it; open transactions are rolled back.
 * A process that took over the id of a dead server is left alone.
 */
export async function stopServer(place: ClusterPlace): Promise<void> {
  const cluster = clusterDir(place.home);
  if (!postmasterOf(cluster)) return forget(cluster);
  for (const [mode, limit] of stopModes) {
    pgCtlStop(place, cluster, mode);
    for (let waited = 0; waited < limit && postmasterOf(cluster); waited += 20) await sleep(20);
    if (!postmasterOf(cluster)) return forget(cluster);
  }
  throw new Trouble(`The PostgreSQL server of ${cluster} (process ${postmasterOf(cluster)?.pid}) does not stop.`);
}

function pgCtlStop(place: ClusterPlace, cluster: string, mode: string): void {
  spawnSync(program(place.binaries, 'pg_ctl'), ['stop', '-D', cluster, '-m', mode, '-W'], {
    ...spawnOptions(place.account),
    stdio: 'ignore',
  });
}

/** A stale file would make the next server refuse to start if its process id were in use again by the same user. */
function forget(cluster: string): void {
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function readPidFile(cluster: string): string[] {
  const file = join(cluster, 'postmaster.pid');
  try {
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  } catch {
    return [];
  }
}
