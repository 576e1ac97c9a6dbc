import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may } from '../../../../libs/policy/index.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { aboutOf } from '../cases/about.js';
import { mayReadCase } from '../cases/reading.js';
import { readCase } from '../cases/store/read-case.js';
import { poolOf } from '../database/pool.js';
import type { Reader } from '../http/access/reader.js';
import type { ClaimCaseDto, ClaimDto } from './claim.dto.js';
import { toHolderDto } from './claim.dto.js';
import { Claims } from './claims.js';

/** Who works on a case, for those who may know and change it. */
@Injectable()
export class ClaimDesk {
  constructor(
    private readonly claims: Claims,
    private readonly database: DataSource,
  ) {}

  async read({ seats }: Reader, id: string): Promise<ClaimDto> {
    await this.seatFor(seats, id, 'read');
    return { case: id, holder: toHolderDto(await this.claims.holder(id)) };
  }

  async claim({ seats }: Reader, id: string, { from }: ClaimCaseDto, requestId: string): Promise<ClaimDto> {
    const actor = await this.seatFor(seats, id, 'change');
    return { case: id, holder: toHolderDto(await this.claims.claim({ actor, requestId }, id, from ?? null)) };
  }

  async release({ seats }: Reader, id: string, requestId: string): Promise<ClaimDto> {
    const actor = await this.seatFor(seats, id, 'change');
    return { case: id, holder: toHolderDto(await this.claims.release({ actor, requestId }, id)) };
  }

  /** The seat in which somebody may. @throws ProblemError `unknown-case`, `not-your-role` for who stepped aside */
  private async seatFor(seats: readonly Actor[], id: string, action: 'read' | 'change'): Promise<Actor> {
    const stored = await readCase(poolOf(this.database), id, null);
    if (!stored || !mayReadCase(stored, seats)) throw new ProblemError('unknown-case', 'There is no such case.');
    const about = aboutOf(stored);
    const seat = seats.find((one) => may([one], 'claims', action, about) !== 'none');
    if (seat) return seat;
    throw new ProblemError('not-your-role', 'Who works on a case is for staff who have not stepped aside in it.');
  }
}
