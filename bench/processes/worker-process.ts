import type { Assignment, Target, Turn, WorkerName } from '../targets/target.js';
import { Child } from './child.js';

/** What a worker is told. */
export type ToWorker = { readonly target: WorkerName; readonly assignment: Assignment } | { readonly seconds: number };

/** What a worker answers. */
export type FromWorker = { readonly ready: true } | { readonly turn: Turn } | { readonly failed: string };

/** A target in a process of its own. */
export class WorkerProcess implements Target {
  private constructor(private readonly child: Child) {}

  static async start(target: WorkerName, assignment: Assignment, profile: string | null): Promise<WorkerProcess> {
    const worker = new WorkerProcess(new Child('worker.ts', [], profile));
    await worker.ask({ target, assignment });
    return worker;
  }

  async run(seconds: number): Promise<Turn> {
    const answer = await this.ask({ seconds });
    if (!('turn' in answer)) throw new Error('The worker answered without a turn.');
    return answer.turn;
  }

  close(): Promise<void> {
    return this.child.close();
  }

  private async ask(message: ToWorker): Promise<FromWorker> {
    const answer = await this.child.ask<FromWorker>(message);
    if ('failed' in answer) throw new Error(answer.failed);
    return answer;
  }
}
