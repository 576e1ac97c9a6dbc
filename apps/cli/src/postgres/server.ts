import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Trouble } from './trouble.js';
import { spawnOptions } from './account.js';
import { program } from './binaries.js';
import type { ClusterPlace } from './cluster.js';
import { clusterDir } from './cluster.js';
import { guard } from './guardian.js';
import { postmasterOf, stopServer } from './leftover.js';

/** A server that runs, and runs again when it is killed, until it is stopped. */
export interface Server {
  readonly port: number;
  stop(): Promise<void>;
}

const startLimitMs = 60_000;
/** Between two tries where a server does not come up again, for example because the disk is full. */
const revivalPauseMs = 5_000;
const logLimitBytes = 10_000_000;

/**
 * Starts the server of a cluster on loopback. Crash recovery after a kill is PostgreSQL's own; committed work is there.
 * @param preferredPort port of the last run, taken again when it is free
 * @throws with the end of PostgreSQL's log where it does not come up
 */
export async function startServer(
  place: ClusterPlace,
  preferredPort: number,
  say: (line: string) => void,
): Promise<Server> {
  const first = await comeUp(place, preferredPort);
  let stopped: Promise<void> | null = null;
  let restart: Promise<void> = Promise.resolve();
  const watch = ({ child, guardian }: Running): void => {
    child.once('exit', (code, signal) => {
      guardian.release();
      if (stopped) return;
      say(`PostgreSQL ended unexpectedly (${signal ?? `code ${code}`}); starting it again ...`);
      restart = revive();
    });
  };
  const revive = async (): Promise<void> => {
    while (!stopped) {
      try {
        return watch(await comeUp(place, first.port, true));
      } catch (error) {
        say(error instanceof Error ? error.message : String(error));
        await sleep(revivalPauseMs);
      }
    }
  };
  watch(first);
  const stop = async (): Promise<void> => {
    // A server that is just coming up again has to be there before it can be stopped.
    await restart;
    await stopServer(place);
  };
  return { port: first.port, stop: () => (stopped ??= stop()) };
}

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly guardian: { release(): void };
}

/** Tries again where somebody took the port in between, or the last server's processes are still ending. */
async function comeUp(place: ClusterPlace, preferredPort: number, samePort = false): Promise<Running> {
  const deadline = Date.now() + startLimitMs;
  for (;;) {
    const port = samePort ? preferredPort : await freePort(preferredPort);
    const child = launch(place, port);
    const guardian =
      child.pid === undefined
        ? { release: () => undefined }
        : guard(child.pid, place.disposable ? place.home : undefined);
    if (await isReady(place, child, deadline)) return { child, port, guardian };
    guardian.release();
    const end = lastLines(join(place.home, 'server.log'));
    const passing = /Address already in use|still in use|is another postmaster/.test(end);
    if (!passing || Date.now() > deadline) throw new Trouble(`PostgreSQL does not start. The end of its log:\n${end}`);
    await sleep(200);
  }
}

function launch(place: ClusterPlace, port: number): ChildProcess {
  const cluster = clusterDir(place.home);
  const logFile = join(place.home, 'server.log');
  const log = openSync(logFile, 'a', 0o600);
  if (statSync(logFile).size > logLimitBytes) truncateSync(logFile);
  // Detached: Ctrl-C goes to the whole foreground group, and the database must outlive the application.
  const child = spawn(program(place.binaries, 'postgres'), serverArguments(cluster, port), {
    ...spawnOptions(place.account),
    stdio: ['ignore', log, log],
    detached: true,
  });
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return child;
}

/** Given on the command line, these hold whatever the operator puts into postgresql.conf. */
function serverArguments(cluster: string, port: number): string[] {
  const fixed = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  return ['-D', cluster, ...fixed.flatMap((setting) => ['-c', setting])];
}

async function isReady(place: ClusterPlace, child: ChildProcess, deadline: number): Promise<boolean> {
  while (Date.now() < deadline) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
    const postmaster = postmasterOf(clusterDir(place.home));
    if (postmaster?.pid === child.pid && postmaster.ready) return true;
    await sleep(10);
  }
  child.kill('SIGQUIT');
  return false;
}

async function freePort(preferred: number): Promise<number> {
  return (await bind(preferred)) ?? (await bind(0)) ?? 0;
}

function bind(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : null));
    });
  });
}

function lastLines(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').slice(-5).join('\n');
  } catch {
    return '(no log)';
  }
}
