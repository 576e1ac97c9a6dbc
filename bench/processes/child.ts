import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A process of the measurement. It ends with its parent. */
export class Child {
  private readonly child: ChildProcess;
  private readonly end: Promise<void>;

  /** @param profile folder for a CPU profile; null for none */
  constructor(script: string, args: readonly string[], profile: string | null) {
    this.child = fork(join(root, 'bench', script), args, {
      cwd: root,
      execArgv: [
        ...['--import', join(root, 'test/support/typescript.js')],
        ...(profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]),
      ],
    });
    this.end = new Promise((resolve) => this.child.once('exit', () => resolve()));
  }

  /** Says something, where there is something to say, and waits for the next answer. */
  async ask<T>(message: object | null): Promise<T> {
    const answer = new Promise<T>((resolve) => this.child.once('message', (told) => resolve(told as T)));
    if (message) this.child.send(message);
    const gone = this.end.then(() => {
      throw new Error(`A process of the measurement ended with code ${this.child.exitCode}.`);
    });
    return Promise.race([answer, gone]);
  }

  /** Lets it finish. */
  async close(): Promise<void> {
    if (this.child.connected) this.child.disconnect();
    await this.end;
  }
}
