import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { aboutFor } from '../cases/about.js';
import { mayReadCase, rightsOn } from '../cases/reading.js';
import { readCase } from '../cases/store/read-case.js';
import { poolOf } from '../database/pool.js';
import { AccountLoader } from '../people/account-loader.js';
import { notYetCirculated, recordCirculated } from './store/circulated.js';
import type { Papers } from './store/circulated.js';

/** Which papers of a case a letter brings to whom. */
@Injectable()
export class Circulation {
  constructor(
    private readonly accounts: AccountLoader,
    private readonly database: DataSource,
  ) {}

  /** What somebody may read of the papers of a case and was not pointed to yet; null for whoever stepped aside or has no seat. */
  async papersFor(person: string, caseId: string): Promise<Papers | null> {
    const pool = poolOf(this.database);
    const [account, stored] = await Promise.all([this.accounts.load(person), readCase(pool, caseId, null)]);
    if (!account || !stored) return null;
    const found = await aboutFor(pool, stored, account.seats);
    const { classes, recused } = rightsOn(found, account.seats);
    const closed = account.seats.find((one) => rightsOn(found, [one]).classes.includes('restricted'));
    const seat = closed ?? account.seats[0];
    if (recused || !seat || !mayReadCase(found, account.seats)) return null;
    return { person, seat, versions: await notYetCirculated(pool, { case: caseId, classes, person }) };
  }

  /** Keeps that a letter brought them. Called when it has left, so that nobody is said to have what never came. */
  record(papers: Papers): Promise<void> {
    return recordCirculated(poolOf(this.database), papers);
  }
}
