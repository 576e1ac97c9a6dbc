import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/**
 * When a process was born, in whatever words the system uses, or null when there is none (a zombie counts as none).
 * Together with the process id it names a process for good: ids alone are used again.
 */
export function birthOf(pid: number): string | null {
  if (process.platform !== 'linux') return ask(pid, 'lstart=');
  const fields = statOf(pid);
  return fields[0] === 'Z' ? null : (fields[19] ?? null);
}

/** Id of the process that started another; null where that cannot be told cheaply. */
export function parentOf(pid: number): number | null {
  const parent = Number(statOf(pid)[1]);
  return parent > 0 ? parent : null;
}

/** The command line a process was started with, or '' when there is no such process. */
export function commandOf(pid: number): string {
  if (process.platform === 'linux') return readProc(pid, 'cmdline')?.replaceAll('\0', ' ') ?? '';
  return ask(pid, 'command=') ?? '';
}

/** Fields of Linux's `stat` from the third on: state, parent, ... The second may hold spaces and brackets. */
function statOf(pid: number): string[] {
  return (
    readProc(pid, 'stat')
      ?.replace(/^.*\) /s, '')
      .split(' ') ?? []
  );
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}

function ask(pid: number, column: string): string | null {
  const run = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : null;
}
