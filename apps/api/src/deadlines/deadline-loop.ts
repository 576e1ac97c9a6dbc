import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { ProblemError } from '../../../../libs/problems/index.js';
import { CaseService } from '../cases/case.service.js';
import { poolOf } from '../database/pool.js';
import { recordIncident } from '../incidents/record-incident.js';
import { takeDueCases } from './due-cases.js';

/** Milliseconds between two looks. A case is caught up whenever somebody acts on it or reads it, so this is for the rest. */
const pause = 1_000;

/** Milliseconds at most while the database is away. */
const longestPause = 30_000;

/** Cases taken up in one look. */
const most = 50;

/**
 * Acts on deadlines that nobody's act has brought about. It decides nothing itself and writes through
 * {@link CaseService} like anybody else, so any number of processes may run it.
 */
@Injectable()
export class DeadlineLoop {
  private readonly logger = new Logger(DeadlineLoop.name);
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private failures = 0;

  constructor(
    private readonly database: DataSource,
    private readonly cases: CaseService,
  ) {}

  /** Looks now and from then on. */
  start(everyMilliseconds = pause): void {
    if (this.timer) return;
    this.stopping = false;
    this.next(0, everyMilliseconds);
  }

  /** Resolves when the case in hand is done. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
    this.timer = null;
  }

  /**
   * Catches up the cases that are due now.
   * @returns how many cases were taken up
   */
  async look(): Promise<number> {
    const due = await takeDueCases(poolOf(this.database), most);
    for (const id of due) {
      if (this.stopping) break;
      await this.catchUp(id);
    }
    return due.length;
  }

  private next(delay: number, everyMilliseconds: number): void {
    this.timer = setTimeout(() => {
      this.running = this.round(everyMilliseconds);
    }, delay);
  }

  private async round(everyMilliseconds: number): Promise<void> {
    const delay = await this.look().then(
      // A full hand means there are more: after a night's standstill they should not wait a second each.
      (taken) => {
        this.failures = 0;
        return taken === most ? 0 : everyMilliseconds;
      },
      (error: unknown) => {
        this.failures += 1;
        this.logger.error(`Deadlines could not be looked up: ${String(error)}`);
        return Math.min(longestPause, everyMilliseconds * 2 ** this.failures);
      },
    );
    if (!this.stopping) this.next(delay, everyMilliseconds);
  }

  /** Whatever goes wrong with one case is that case's incident and keeps no other waiting. */
  private async catchUp(id: string): Promise<void> {
    try {
      await this.cases.catchUp(id);
    } catch (error) {
      if (error instanceof ProblemError) return;
      this.logger.error(`The deadlines of case ${id} could not be acted on: ${String(error)}`);
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const trouble = {
        case: id,
        code: 'unforeseen',
        detail,
        source: 'deadline',
        type: null,
        requestId: null,
      } as const;
      await recordIncident(poolOf(this.database), trouble).catch(() => undefined);
    }
  }
}
