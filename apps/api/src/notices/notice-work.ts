import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { NoticeRelay } from './notice-relay.js';

/** Milliseconds between two looks when nothing is due. */
const pause = 1_000;

/** Milliseconds at most while the database is away. */
const longestPause = 30_000;

/** Runs the relay for as long as the application runs; it ends before the pool does. */
@Injectable()
export class NoticeWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(NoticeWork.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private failures = 0;

  constructor(private readonly relay: NoticeRelay) {}

  onApplicationBootstrap(): void {
    this.next(0);
  }

  /** Resolves when the letters in hand are done. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private next(delay: number): void {
    this.timer = setTimeout(() => {
      this.running = this.round();
    }, delay);
  }

  private async round(): Promise<void> {
    const delay = await this.relay.look().then(
      // Letters come in bundles: while there are any, the next are not kept waiting.
      (taken) => {
        this.failures = 0;
        return taken > 0 ? 0 : pause;
      },
      (error: unknown) => {
        this.failures += 1;
        this.logger.error(`Letters could not be looked up: ${String(error)}`);
        return Math.min(longestPause, pause * 2 ** this.failures);
      },
    );
    if (!this.stopping) this.next(delay);
  }
}
