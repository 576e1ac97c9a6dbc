import { Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';

/** Work that is looked for again and again. */
export interface Work {
  /** For the log, for example `Letters`. */
  readonly what: string;
  /**
   * One look, and what is to be done by it.
   * @param stopping aborted when the application ends: what is not begun by then is left
   * @returns whether there is more to do at once
   */
  readonly look: (stopping: AbortSignal) => Promise<boolean>;
  /** Milliseconds between two looks when nothing is left. */
  readonly pause: number;
}

/** Milliseconds at most between two looks that fail, as while the database is away; never less than the usual pause. */
const longestPause = 30_000;

/** Does work in rounds for as long as the application runs, waits longer after each failure, and ends before the pool does. */
export class Rounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger: Logger;
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private failures = 0;

  constructor(private readonly work: Work) {
    this.logger = new Logger(work.what);
  }

  /** Looks now and from then on; once. */
  onApplicationBootstrap(): void {
    if (this.timer === null) this.next(0);
  }

  /** Resolves when the round in hand is done. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private next(delay: number): void {
    this.timer = setTimeout(() => {
      this.running = this.round();
    }, delay);
  }

  private async round(): Promise<void> {
    const { what, look, pause } = this.work;
    const delay = await look(this.stopping.signal).then(
      // A full hand means there is more: after a standstill it should not wait a pause each.
      (more) => {
        this.failures = 0;
        return more ? 0 : pause;
      },
      (error: unknown) => {
        this.failures += 1;
        this.logger.error(`${what} could not be looked up: ${String(error)}`);
        return Math.max(pause, Math.min(longestPause, pause * 2 ** this.failures));
      },
    );
    if (!this.stopping.signal.aborted) this.next(delay);
  }
}
