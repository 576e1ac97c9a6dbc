import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Role } from '../../../../workflows/shared/roles.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import { pageById } from '../database/page-by-id.js';
import type { Page, PageOf } from '../database/page.js';
import { poolOf } from '../database/pool.js';
import { seatName } from '../http/access/reader.js';
import { AccountLoader } from '../people/account-loader.js';
import { MachineTokenEntity } from './entities/machine-token.entity.js';
import type { MachineScope } from './entities/machine-token.entity.js';
import { RememberedReaders } from './remembered.js';
import { hashOf, newSecret } from './secrets.js';

/** By this a machine token is told from others, and found when it lies where it should not. */
export const machinePrefix = 'alsm_';

/** In which roles a machine may ask. Votes, advice and reviews are for people. */
const rolesOf: Readonly<Record<MachineScope, readonly Role[]>> = {
  read: ['staff', 'raloLeader', 'auditor'],
  act: ['staff'],
};

/** A machine token to make. */
export interface NewMachineToken {
  readonly name: string;
  /** Who answers for it. */
  readonly person: string;
  readonly scope: MachineScope;
  /** In which of the person's seats. */
  readonly seats: readonly string[];
  readonly days: number;
}

const insert = `
  INSERT INTO machine_tokens (id, token_hash, name, person_id, scope, seats, created_by, created_at, expires_at)
  SELECT $1, $2, $3, $4, $5, $6, $7, now, now + make_interval(days => $8) FROM (SELECT clock_timestamp() AS now) t`;

/** Tokens of programs: made and revoked by administrators. */
@Injectable()
export class MachineTokens {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: AccountLoader,
    private readonly remembered: RememberedReaders,
  ) {}

  /**
   * @returns the token itself, for the only time
   * @throws ProblemError `invalid-payload` for seats that the person does not hold or that are not for machines
   */
  async make(
    { name, person, scope, seats, days }: NewMachineToken,
    by: string,
  ): Promise<{ id: string; token: string }> {
    const held = (await this.accounts.load(person))?.seats.filter((seat) => !seat.substituteFor) ?? [];
    const errors = seats.flatMap((wanted, i) => {
      const seat = held.find((one) => seatName(one) === wanted);
      if (seat && rolesOf[scope].includes(seat.role)) return [];
      const message = `must be a seat that the person holds, in one of these roles: ${rolesOf[scope].join(', ')}`;
      return [{ pointer: `/seats/${i}`, code: 'seat-not-for-machine', message }];
    });
    if (errors.length > 0)
      throw new ProblemError('invalid-payload', 'A machine cannot ask in these seats.', { errors });
    const [id, token] = [uuid(), machinePrefix + newSecret()];
    const values = [id, hashOf(token), name, person, scope, [...seats], by, days];
    await poolOf(this.database).query(insert, values);
    return { id, token };
  }

  /**
   * Newest first, those that have ended too.
   * @throws ProblemError `cursor-invalid`
   */
  list(page: PageOf): Promise<Page<MachineTokenEntity>> {
    return pageById(this.database.createQueryBuilder(MachineTokenEntity, 'm'), {}, page);
  }

  /**
   * Ends a token; one that was revoked before stays so.
   * @returns who answered for it
   * @throws ProblemError `unknown-resource`
   */
  async revoke(id: string): Promise<string> {
    const { rows } = await poolOf(this.database).query<{ person: string }>(
      `UPDATE machine_tokens SET revoked_at = coalesce(revoked_at, clock_timestamp()) WHERE id = $1
       RETURNING person_id AS person`,
      [id],
    );
    const [row] = rows;
    if (!row) throw new ProblemError('unknown-resource', 'There is no such machine token.');
    this.remembered.forget(row.person);
    return row.person;
  }
}
