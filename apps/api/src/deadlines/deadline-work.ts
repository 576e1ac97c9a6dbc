import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DeadlineLoop } from './deadline-loop.js';

/** Runs the loop for as long as the application runs; it ends before the pool does. */
@Injectable()
export class DeadlineWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly loop: DeadlineLoop) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }
}
