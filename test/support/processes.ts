import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { guard } from '../../apps/cli/src/postgres/guardian.js';

const root = join(import.meta.dirname, '../..');

const unfinished = new Set<Running>();

/** Kills what a test has left running: for `afterEach`, as a failing test does not come to its end. */
export async function killUnfinished(): Promise<void> {
  for (const running of unfinished) {
    running.kill('SIGKILL');
    await running.end;
  }
}

/** A process of the product's, with everything it has printed so far. */
export class Running {
  readonly child: ChildProcess;
  output = '';
  /** Exit code, or the signal that ended it. */
  readonly end: Promise<number | NodeJS.Signals | null>;

  constructor(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, NODE_OPTIONS: '', ...env } });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
    }
    // Stops it even where Jest itself is killed.
    const guardian = guard(this.child.pid ?? 0);
    unfinished.add(this);
    this.end = new Promise((resolve) => {
      this.child.once('close', (code, signal) => {
        guardian.release();
        unfinished.delete(this);
        resolve(code ?? signal);
      });
    });
  }

  /** Waits for something to be printed, and returns the match. */
  async prints(pattern: RegExp): Promise<RegExpMatchArray> {
    await until(() => pattern.test(this.output) || this.child.exitCode !== null || this.child.signalCode !== null);
    const match = pattern.exec(this.output);
    if (!match) throw new Error(`${String(pattern)} was never printed:\n${this.output}`);
    return match;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

/** Waits until something is so; fails after a minute. */
export async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 25) {
    if (waited > 60_000) throw new Error('It never came to be.');
    await sleep(25);
  }
}

/** Ids of all processes whose command line holds a text. Linux only. */
export function processesWith(text: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && commandLine(pid).includes(text));
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
