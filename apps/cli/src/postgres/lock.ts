import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf } from '../processes.js';
import { Trouble } from './trouble.js';

interface Holder {
  readonly pid: number;
  readonly birth: string | null;
}

/**
 * Takes a database folder for this process. A lock left by a process that is gone is taken over.
 * @returns null when taken, else the process that has it
 */
export function lock(home: string): number | null {
  const self: Holder = { pid: process.pid, birth: birthOf(process.pid) };
  const written = `${fileIn(home)}.${process.pid}`;
  writeFileSync(written, JSON.stringify(self), { mode: 0o600 });
  try {
    return link(home, written);
  } finally {
    rmSync(written);
  }
}

/** Linking a finished file: nobody ever reads a lock half written. */
function link(home: string, written: string): number | null {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      linkSync(written, fileIn(home));
      return null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = lockHolder(home);
    if (holder !== null) return holder;
    rmSync(fileIn(home), { force: true });
  }
  throw new Trouble(`${fileIn(home)} cannot be taken.`);
}

/** Id of another process that lives and has the folder, or null. */
export function lockHolder(home: string): number | null {
  const holder = read(home);
  return holder && holder.pid !== process.pid && birthOf(holder.pid) === holder.birth ? holder.pid : null;
}

export function unlock(home: string): void {
  if (read(home)?.pid === process.pid) rmSync(fileIn(home), { force: true });
}

const fileIn = (home: string): string => join(home, 'running.json');

function read(home: string): Holder | null {
  try {
    return JSON.parse(readFileSync(fileIn(home), 'utf8')) as Holder;
  } catch {
    return null;
  }
}
