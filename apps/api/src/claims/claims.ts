import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';

import { ProblemError } from '../../../../libs/problems/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import type { OfficeEventType } from '../office-trail/office-case.js';
import { recordInOffice } from '../office-trail/record-in-office.js';

/** Who works on a case, and since when. */
export interface Holder {
  readonly person: string;
  readonly name: string;
  readonly since: Date;
}

/** Who changes a claim, in which request. */
export interface Claimant {
  readonly actor: Actor;
  readonly requestId: string;
}

const holder = `
  SELECT cl.person_id AS person, p.name, cl.since FROM claims cl JOIN people p ON p.id = cl.person_id
  WHERE cl.case_id = $1 AND cl.until IS NULL`;

async function holderOf(manager: Pick<EntityManager, 'query'>, caseId: string): Promise<Holder | null> {
  return (await manager.query<Holder[]>(holder, [caseId]))[0] ?? null;
}

const begin = 'INSERT INTO claims (id, case_id, person_id) VALUES ($1, $2, $3)';
const end = 'UPDATE claims SET until = clock_timestamp() WHERE case_id = $1 AND until IS NULL';

const faster = (by: Holder | null): ProblemError =>
  new ProblemError(
    'not-possible-now',
    by ? `${by.name} works on this case now.` : 'Nobody works on this case any more: claim it.',
  );

/** Who on the staff works on which case. Each change is in the office's trail: it is no step of a procedure. */
@Injectable()
export class Claims {
  constructor(private readonly database: DataSource) {}

  /** Null where nobody works on it. */
  holder(caseId: string): Promise<Holder | null> {
    return holderOf(this.database, caseId);
  }

  /**
   * Claims a case, or takes it over.
   * @param seen who the claimant saw working on it; null for nobody
   * @throws ProblemError `not-possible-now` where that has changed
   */
  claim(by: Claimant, caseId: string, seen: string | null): Promise<Holder | null> {
    return this.change(by, caseId, (found) => {
      if (found?.person === by.actor.person) return null;
      if ((found?.person ?? null) !== seen) throw faster(found);
      return found === null ? 'case.claimed' : 'case.takenOver';
    });
  }

  /** @throws ProblemError `not-possible-now` where somebody else works on it */
  release(by: Claimant, caseId: string): Promise<Holder | null> {
    return this.change(by, caseId, (found) => {
      if (found === null) return null;
      if (found.person !== by.actor.person) throw faster(found);
      return 'case.released';
    });
  }

  /** @param decide what happens, null for nothing */
  private async change(
    { actor, requestId }: Claimant,
    caseId: string,
    decide: (found: Holder | null) => Extract<OfficeEventType, `case.${string}`> | null,
  ): Promise<Holder | null> {
    return this.database.transaction(async (manager) => {
      // Two at once: the second waits here and sees what the first did.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [caseId]);
      const found = await holderOf(manager, caseId);
      const type = decide(found);
      if (type === null) return found;
      if (found) await manager.query(end, [caseId]);
      if (type !== 'case.released') await manager.query(begin, [uuid(), caseId, actor.person]);
      const payload = { case: caseId, ...(found && { before: found.person }) };
      const states = { from: found ? 'claimed' : 'unclaimed', to: type === 'case.released' ? 'unclaimed' : 'claimed' };
      await recordInOffice(manager, { actor, requestId }, { type, payload, ...states });
      return holderOf(manager, caseId);
    });
  }
}
