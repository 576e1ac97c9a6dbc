import type { DataSource } from 'typeorm';

import type { Deadline, Instant, JsonObject, StateValue } from '../../../../libs/engine/types.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { CaseEntity } from '../cases/entities/case.entity.js';
import { toSummary } from '../cases/case-list.js';
import type { CaseSummary, Listed } from '../cases/case-list.js';
import { overdueSql } from '../cases/overdue.js';
import { readableCases } from '../cases/reading.js';
import { holderIn, withHolder } from '../claims/held.js';
import type { HeldRow } from '../claims/held.js';
import type { Holder } from '../claims/claims.js';
import { milliseconds } from '../database/instants.js';
import { OrganisationEntity } from '../people/organisation.entity.js';
import { concerned } from './concerned.js';
import type { TaskList } from './concerned.js';
import { urgencySql, urgencyText } from './urgency.js';
import type { Urgency } from './urgency.js';

/** A case that may wait for a reader, with all that the decision needs. */
export interface Candidate {
  readonly summary: CaseSummary;
  /** Who on the staff works on it. */
  readonly holder: Holder | null;
  readonly snapshot: {
    readonly procedure: string;
    readonly version: string;
    readonly state: StateValue;
    readonly context: JsonObject;
    readonly deadlines: readonly Deadline[];
  };
  /** The database's time when it was read. */
  readonly now: Instant;
  readonly place: Urgency;
}

interface Raw extends HeldRow {
  readonly overdue: boolean;
  readonly deadlines: readonly Deadline[] | null;
  readonly now: Instant;
}

const deadlines = `(SELECT json_agg(json_build_object('id', d.id, 'name', d.name, 'due', ${milliseconds('d.due_at')})
  ORDER BY d.due_at, d.id) FROM deadlines d WHERE d.case_id = c.id)`;

function toCandidate(row: Listed, raw: Raw): Candidate {
  const { overdue, deadlines: running, now } = raw;
  const { procedure, version, state, context, dueAt, id, updatedAt } = row;
  return {
    summary: toSummary(row, overdue),
    holder: holderIn(raw),
    snapshot: { procedure, version, state, context, deadlines: running ?? [] },
    // After a failover the clock may be behind what has been written.
    now: Math.max(now, updatedAt.getTime()),
    place: [dueAt?.getTime() ?? null, id],
  };
}

/** The next open cases that may be in a list of tasks, due first, first. */
export async function candidatesAfter(
  database: DataSource,
  { readers, list, after, limit }: { readers: readonly Actor[]; list: TaskList; after: Urgency | null; limit: number },
): Promise<Candidate[]> {
  const readable = readableCases('c', readers);
  const { sql, parameters } = concerned(readers, list);
  const query = withHolder(
    database
      .createQueryBuilder(CaseEntity, 'c')
      .innerJoinAndMapOne('c.organisation', OrganisationEntity, 'o', 'o.id = c.organisation_id'),
  )
    .addSelect(overdueSql('c'), 'overdue')
    .addSelect(deadlines, 'deadlines')
    .addSelect(milliseconds('clock_timestamp()'), 'now')
    .where('c.open')
    .andWhere(readable.sql, readable.parameters)
    .andWhere(sql, parameters)
    .orderBy(urgencySql)
    .addOrderBy('c.id')
    .limit(limit);
  if (after !== null) {
    const [due, id] = after;
    query.andWhere(`(${urgencySql}, c.id) > (:due::timestamptz, :id::uuid)`, { due: urgencyText(due), id });
  }
  const { entities, raw } = await query.getRawAndEntities<Raw>();
  return entities.map((row, i) => toCandidate(row as Listed, raw[i]!));
}
