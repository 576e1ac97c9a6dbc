import { existsSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** The user PostgreSQL runs as, when that is not the user who started Node. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const nobody = 65534;

/**
 * PostgreSQL refuses to run as root. Root therefore hands it to the owner of an existing cluster, so that data made by
 * an ordinary user stays that user's, and to `nobody` for a new one. Anybody else runs it as themselves: null.
 */
export function accountFor(clusterDir: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(clusterDir)) {
    const { uid, gid } = statSync(clusterDir);
    if (uid !== 0) return { uid, gid };
  }
  return { uid: nobody, gid: nobody };
}

/**
 * What PostgreSQL's programs are spawned with: the account, a working folder everybody can enter, and none of the
 * caller's PG* or locale variables, which would change how a cluster is made or found.
 */
export function spawnOptions(account: Account | null): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'];
  const env = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  return {
    cwd: process.platform === 'win32' ? process.cwd() : '/',
    env: { ...env, LC_ALL: 'C', TZ: 'UTC' },
    ...account,
  };
}

/** Whether the account can enter a folder: asked of the system itself, which also knows access lists and mounts. */
export function canEnter(account: Account | null, folder: string): boolean {
  if (!account) return true;
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...spawnOptions(account), stdio: 'ignore' }).status === 0
  );
}
