import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { poolOf } from '../database/pool.js';
import type { Account } from '../http/access/reader.js';
import { accountColumns, accountOf } from './account-row.js';
import type { AccountRow } from './account-row.js';

const byId = `SELECT ${accountColumns} FROM people p WHERE p.id = $1`;

/** Finds a person with everything in which they can act at this instant. */
@Injectable()
export class AccountLoader {
  constructor(private readonly database: DataSource) {}

  /** @returns null where there is no such person */
  async load(person: string): Promise<Account | null> {
    const { rows } = await poolOf(this.database).query<AccountRow>({
      name: 'account-by-id',
      text: byId,
      values: [person],
    });
    return rows[0] ? accountOf(rows[0]) : null;
  }
}
