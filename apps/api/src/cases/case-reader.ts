import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

import { availableActions, catchUp, describe, replay } from '../../../../libs/engine/index.js';
import type { Action, CaseSnapshot, CaseView, Instant, JsonObject } from '../../../../libs/engine/types.js';
import { ProblemError } from '../../../../libs/problems/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { poolOf } from '../database/pool.js';
import { asIncident } from '../incidents/as-incident.js';
import { recordsUntil } from '../trail/records-until.js';
import { stepsUntil, wayThrough } from './passed.js';
import type { Led, Passed } from './passed.js';
import { mayReadCase } from './reading.js';
import { registeredAs } from './store/accredited-as.js';
import type { Registered } from './store/accredited-as.js';
import { organisationName } from './store/organisation-name.js';
import { readCase } from './store/read-case.js';
import type { StoredCase } from './store/stored-case.js';
import { nobody, toldTogether } from './together/told-together.js';
import type { ToldTogether } from './together/told-together.js';

/** What one of the reader's seats can do now. */
export interface SeatActions {
  readonly seat: Actor;
  readonly actions: readonly Action[];
}

/** A case as its reader sees it. */
export interface CaseReading {
  readonly id: string;
  /** Null until the application was submitted. */
  readonly number: number | null;
  readonly procedure: string;
  readonly version: string;
  readonly revision: number;
  /** Of the last transition. */
  readonly hash: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly openedAt: Instant;
  /** Instant of the last transition. */
  readonly updatedAt: Instant;
  /** Instant for which this holds. */
  readonly at: Instant;
  readonly view: CaseView;
  /** What deadlines have led to that are due and not written yet. */
  readonly pending: readonly Led[];
  /** Values of the rules that the case was opened with, by rule name. */
  readonly ruleValues: JsonObject;
  /** By seat, in the order of the reader's seats; none for a case as it stood. */
  readonly actions: readonly SeatActions[];
  readonly together: ToldTogether;
}

const unknown = (detail = 'There is no such case.'): ProblemError => new ProblemError('unknown-case', detail);

function viewed(snapshot: CaseSnapshot, at: Instant): Pick<CaseReading, 'view' | 'pending'> {
  return { view: describe(snapshot, at), pending: catchUp(snapshot, at).transitions };
}

/** Cases as they stand, and as they stood. Deadlines that are due are applied to what is shown, written or not. */
@Injectable()
export class CaseReader {
  constructor(private readonly database: DataSource) {}

  /** @throws ProblemError `unknown-case`, `incident` */
  async read(readers: readonly Actor[], caseId: string): Promise<CaseReading> {
    const stored = await this.find(readers, caseId);
    const { snapshot, now, revision, number, lastHash: hash, updatedAt } = stored;
    const decided = await this.decide(caseId, async () => {
      const actions = readers.map((seat) => ({ seat, actions: availableActions(snapshot, seat, now) }));
      const events = [...new Set(actions.flatMap((one) => one.actions.map(({ event }) => event)))];
      const together = await toldTogether(this.pool, stored, readers, events);
      return { ...viewed(snapshot, now), actions, together };
    });
    return { ...(await this.constant(stored)), number, revision, hash, updatedAt, at: now, ...decided };
  }

  /**
   * The case as it stood at an instant, by going through its trail again.
   * @throws ProblemError `unknown-case` also for an instant before it was opened or one to come, `incident` where the
   *   trail does not follow from the procedure
   */
  async readAsOf(readers: readonly Actor[], caseId: string, instant: Instant): Promise<CaseReading> {
    const stored = await this.find(readers, caseId);
    if (instant > stored.now) throw unknown('That instant is still to come.');
    const records = await recordsUntil(this.pool, caseId, instant);
    const last = records.at(-1);
    if (!last) throw unknown('There was no such case at that instant.');
    const decided = await this.decide(caseId, () => viewed(this.again(stored, records), instant));
    const { revision, hash, at: updatedAt } = last;
    const number = stored.numberedRevision !== null && revision >= stored.numberedRevision ? stored.number : null;
    return {
      ...(await this.constant(stored)),
      number,
      revision,
      hash,
      updatedAt,
      at: instant,
      ...decided,
      actions: [],
      together: nobody,
    };
  }

  /** The steps of the procedure that a case has been through, as far as it has been read. */
  async passed({ id, revision, pending }: CaseReading): Promise<Passed[]> {
    return wayThrough([...(await stepsUntil(this.pool, id, revision)), ...pending]);
  }

  /** How the organisation of a case stands in the register now; null where it never was an ALS. */
  registered({ organisation }: CaseReading): Promise<Registered | null> {
    return registeredAs(this.pool, organisation.id);
  }

  private get pool(): Pool {
    return poolOf(this.database);
  }

  private async find(readers: readonly Actor[], caseId: string): Promise<StoredCase> {
    const stored = await readCase(this.pool, caseId, null);
    if (!stored || !mayReadCase(stored, readers)) throw unknown();
    return stored;
  }

  private again({ snapshot }: StoredCase, records: Awaited<ReturnType<typeof recordsUntil>>): CaseSnapshot {
    return replay({ procedure: snapshot.procedure, version: snapshot.version }, records);
  }

  /** What does not change in the life of a case. */
  private async constant({
    id,
    organisation,
    openedAt,
    snapshot: { procedure, version, context },
  }: StoredCase): Promise<
    Pick<CaseReading, 'id' | 'procedure' | 'version' | 'organisation' | 'openedAt' | 'ruleValues'>
  > {
    const name = await organisationName(this.pool, organisation);
    return {
      id,
      procedure,
      version,
      openedAt,
      organisation: { id: organisation, name },
      ruleValues: context['rules'] as JsonObject,
    };
  }

  private decide<T>(caseId: string, decide: () => T | Promise<T>): Promise<T> {
    return asIncident(this.pool, { case: caseId, source: 'read', type: null, requestId: null }, decide);
  }
}
