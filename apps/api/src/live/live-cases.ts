import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { poolOf } from '../database/pool.js';
import { changedCases, standingOf } from './changed-cases.js';
import type { CaseStanding } from './changed-cases.js';
import type { Watcher } from './watcher.js';

/** Milliseconds between two looks. Nobody sees a second, and a step of a case stays one statement that tells nobody. */
const pause = 1_000;

/** Milliseconds at most while the database is away. */
const longestPause = 30_000;

/** Looks between two signs of life. */
const beatEvery = 15;

/**
 * Looks once a second which of the cases that somebody watches here have changed, in one statement for all of them. Each
 * process looks for its own watchers, so it does not matter which process has written.
 */
@Injectable()
export class LiveCases implements BeforeApplicationShutdown {
  private readonly logger = new Logger(LiveCases.name);
  private readonly watchers = new Map<string, Set<Watcher>>();
  private readonly known = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  private looks = 0;
  private failures = 0;

  constructor(private readonly database: DataSource) {}

  /** How a case stands; undefined where there is none. */
  standing(caseId: string): Promise<CaseStanding | undefined> {
    return standingOf(poolOf(this.database), caseId);
  }

  /** Tells somebody of every change from this revision on, until their stream is over. */
  add(watcher: Watcher, revision: number): void {
    const { caseId, stream } = watcher;
    if (this.stopped) return stream.end();
    const others = this.watchers.get(caseId) ?? new Set();
    this.watchers.set(caseId, others.add(watcher));
    this.known.set(caseId, Math.min(revision, this.known.get(caseId) ?? revision));
    stream.onceOver(() => this.remove(watcher));
    this.timer ??= setTimeout(() => this.again(), pause);
  }

  /** Looks once, and tells. */
  async look(): Promise<void> {
    for (const standing of await changedCases(poolOf(this.database), this.known)) {
      const watchers = this.watchers.get(standing.id);
      // Everybody may have gone while the database was asked.
      if (!watchers) continue;
      this.known.set(standing.id, standing.revision);
      await Promise.all([...watchers].map((watcher) => watcher.learn(standing)));
    }
    this.failures = 0;
    this.looks += 1;
    if (this.looks % beatEvery === 0) this.beat();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
    for (const { stream } of this.everybody()) stream.end();
  }

  private remove(watcher: Watcher): void {
    const others = this.watchers.get(watcher.caseId);
    others?.delete(watcher);
    if (others && others.size > 0) return;
    this.watchers.delete(watcher.caseId);
    this.known.delete(watcher.caseId);
  }

  private beat(): void {
    for (const { stream } of this.everybody()) stream.beat();
  }

  private everybody(): Watcher[] {
    return [...this.watchers.values()].flatMap((watchers) => [...watchers]);
  }

  private again(): void {
    this.running = this.look().then(
      () => this.next(pause),
      (error: unknown) => {
        this.failures += 1;
        this.beat();
        this.logger.error(`Changes of cases could not be looked up: ${String(error)}`);
        this.next(Math.min(longestPause, pause * 2 ** this.failures));
      },
    );
  }

  private next(delay: number): void {
    const watched = !this.stopped && this.watchers.size > 0;
    this.timer = watched ? setTimeout(() => this.again(), delay) : null;
  }
}
