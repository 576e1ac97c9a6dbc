import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { ProblemError } from '../../../../libs/problems/index.js';
import { CaseService } from '../cases/case.service.js';
import { poolOf } from '../database/pool.js';
import { recordIncident } from '../incidents/record-incident.js';
import { takeDueCases } from './due-cases.js';

/** Cases taken up in one look. */
export const handful = 50;

/**
 * Acts on deadlines that nobody's act has brought about. It decides nothing itself and writes through
 * {@link CaseService} like anybody else, so any number of processes may run it.
 */
@Injectable()
export class DeadlineLoop {
  private readonly logger = new Logger(DeadlineLoop.name);

  constructor(
    private readonly database: DataSource,
    private readonly cases: CaseService,
  ) {}

  /**
   * Catches up the cases that are due now.
   * @param stopping no further case is begun once it is aborted
   * @returns how many cases were taken up
   */
  async look(stopping?: AbortSignal): Promise<number> {
    const due = await takeDueCases(poolOf(this.database), handful);
    for (const id of due) {
      if (stopping?.aborted) break;
      await this.catchUp(id);
    }
    return due.length;
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
