import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { Trouble } from './trouble.js';
import type { Account } from './account.js';
import { spawnOptions } from './account.js';
import type { Binaries } from './binaries.js';
import { program } from './binaries.js';

/** Names of the database and of its three roles. Only the owner may change tables; the application gets grants. */
export const names = {
  database: 'als',
  superuser: 'als_superuser',
  owner: 'als_owner',
  application: 'als_app',
} as const;

/** Random, one for each role, kept in a file only the starting user can read. */
export type Passwords = Record<'superuser' | 'owner' | 'application', string>;

/** What it takes to make or run a cluster. */
export interface ClusterPlace {
  readonly binaries: Binaries;
  readonly account: Account | null;
  /** Folder of ours that PostgreSQL's user can enter; the cluster lies in `cluster` under it. */
  readonly home: string;
  /** For tests only: nothing has to survive a power cut. */
  readonly disposable: boolean;
}

/** Folder of the data files. */
export const clusterDir = (home: string): string => join(home, 'cluster');

/**
 * Makes a cluster with its roles and its empty database, and returns the passwords.
 * It is made beside its place and moved there when complete, so a killed start leaves nothing half made.
 */
export function createCluster(place: ClusterPlace, keep: (passwords: Passwords) => void): void {
  const unfinished = join(place.home, 'cluster.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  const password = (): string => randomBytes(24).toString('hex');
  const passwords = { superuser: password(), owner: password(), application: password() };
  ownFolder(unfinished, place.account);
  runInitdb(place, unfinished, passwords.superuser);
  writeFileSync(join(unfinished, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  appendFileSync(join(unfinished, 'postgresql.conf'), settings(place.disposable));
  runSingleUser(place, unfinished, rolesAndDatabase(passwords));
  keep(passwords);
  renameSync(unfinished, clusterDir(place.home));
}

/** @throws where the data were written by another major version of PostgreSQL. */
export function checkVersion(place: ClusterPlace): void {
  const file = join(clusterDir(place.home), 'PG_VERSION');
  const written = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unknown';
  const running = place.binaries.version.split('.')[0];
  if (written === running) return;
  throw new Trouble(
    `The data in ${clusterDir(place.home)} were written by PostgreSQL ${written}; this version brings ${running}. ` +
      'Go back to the earlier version of this software, dump the data, and load them here.',
  );
}

/** The operator may change these in postgresql.conf; they are written once. */
function settings(disposable: boolean): string {
  const durable = disposable ? 'off' : 'on';
  return [
    '',
    'max_connections = 200',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    'log_min_messages = warning',
    `fsync = ${durable}`,
    `synchronous_commit = ${durable}`,
    `full_page_writes = ${durable}`,
    '',
  ].join('\n');
}

function ownFolder(folder: string, account: Account | null): void {
  mkdirSync(folder, { mode: 0o700 });
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
}

function runInitdb(place: ClusterPlace, folder: string, password: string): void {
  const passwordFile = join(folder, '..', 'password.tmp');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
  try {
    // PostgreSQL's own C.UTF-8 sorts by code point on every platform and never changes with the system's libraries.
    run(place, 'initdb', [
      ...['-D', folder, '-U', names.superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
      ...(place.disposable ? ['--no-sync'] : []),
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** In single-user mode nobody can connect while the roles are being made. Each line is one statement. */
function runSingleUser(place: ClusterPlace, folder: string, statements: readonly string[]): void {
  run(
    place,
    'postgres',
    ['--single', '-D', folder, '-c', 'exit_on_error=on', 'postgres'],
    `${statements.join('\n')}\n`,
  );
}

function rolesAndDatabase(passwords: Passwords): string[] {
  return [
    `CREATE ROLE ${names.owner} LOGIN PASSWORD '${passwords.owner}'`,
    `CREATE ROLE ${names.application} LOGIN PASSWORD '${passwords.application}'`,
    `CREATE DATABASE ${names.database} OWNER ${names.owner} TEMPLATE template0`,
    `REVOKE ALL ON DATABASE ${names.database} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${names.database} TO ${names.application}`,
  ];
}

function run(place: ClusterPlace, name: 'initdb' | 'postgres', args: string[], input = ''): void {
  const done = spawnSync(program(place.binaries, name), args, {
    ...spawnOptions(place.account),
    input,
    encoding: 'utf8',
  });
  if (done.status === 0) return;
  const reason = done.error?.message ?? (done.stderr || done.stdout).trim();
  throw new Trouble(`PostgreSQL's ${name} failed: ${reason}`);
}
