import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf } from './process-identity.js';

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
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(fileIn(home), JSON.stringify(self), { flag: 'wx', mode: 0o600 });
      return null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = read(home);
    if (holder && holder.pid !== process.pid && birthOf(holder.pid) === holder.birth) return holder.pid;
    rmSync(fileIn(home), { force: true });
  }
  throw new Error(`${fileIn(home)} cannot be taken.`);
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
