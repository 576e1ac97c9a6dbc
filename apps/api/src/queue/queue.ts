import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';

import type { Actor } from '../../../../workflows/shared/roles.js';
import { narrowToText, toSummary } from '../cases/case-list.js';
import type { CaseSummary, Listed } from '../cases/case-list.js';
import { CaseEntity } from '../cases/entities/case.entity.js';
import { overdueSql } from '../cases/overdue.js';
import { readableCases } from '../cases/reading.js';
import type { Holder } from '../claims/claims.js';
import { holderIn, withHolder } from '../claims/held.js';
import type { HeldRow } from '../claims/held.js';
import { fromCursor, isUuid, toPage } from '../database/page.js';
import type { Page, PageOf } from '../database/page.js';
import { OrganisationEntity } from '../people/organisation.entity.js';
import { isUrgency, urgencySql, urgencyText } from '../tasks/urgency.js';
import type { Urgency } from '../tasks/urgency.js';
import type { QueueFilter, QueuePart } from './queue-filter.js';

/** A case in the queue. */
export interface Queued {
  readonly summary: CaseSummary;
  readonly holder: Holder | null;
}

type Query = SelectQueryBuilder<CaseEntity>;
type Counts = Readonly<Record<QueuePart, number>>;

const overdue = overdueSql('c');
const submitted = 'c.number IS NOT NULL';
const parts: Readonly<Record<QueuePart, string>> = {
  all: submitted,
  unclaimed: `${submitted} AND cl.id IS NULL`,
  mine: 'cl.person_id = ANY (:people::uuid[])',
  overdue: `${submitted} AND ${overdue}`,
  applicant: `${submitted} AND c.turn && ARRAY['applicant']`,
  drafts: 'c.number IS NULL',
};

/** The open cases as the staff looks at them. */
@Injectable()
export class Queue {
  constructor(private readonly database: DataSource) {}

  /** @throws ProblemError `cursor-invalid` */
  async list(readers: readonly Actor[], filter: QueueFilter, { limit, cursor }: PageOf): Promise<Page<Queued>> {
    const byDue = filter.order !== 'age';
    const query = this.found(readers, filter)
      .andWhere(parts[filter.show ?? 'all'])
      .addSelect(overdue, 'overdue')
      .limit(limit + 1);
    if (byDue) afterUrgency(query, cursor);
    else afterAge(query, cursor);
    const { entities, raw } = await query.getRawAndEntities<Raw>();
    const rows = entities.map((row, i) => toQueued(row as Listed, raw[i]!));
    const placeOf = ({ summary: { due, id } }: Queued): Urgency | readonly [string] => (byDue ? [due, id] : [id]);
    return toPage(rows, limit, placeOf, (row) => row);
  }

  /** How many there are in each part, of what else is asked for. */
  async counts(readers: readonly Actor[], filter: QueueFilter): Promise<Counts> {
    const query = this.found(readers, filter).select('1', 'one');
    for (const [part, sql] of Object.entries(parts)) query.addSelect(`(count(*) FILTER (WHERE ${sql}))::int`, part);
    return (await query.getRawOne<Counts>())!;
  }

  private found(readers: readonly Actor[], { region, phase, q }: QueueFilter): Query {
    const readable = readableCases('c', readers);
    const query = withHolder(
      this.database
        .createQueryBuilder(CaseEntity, 'c')
        .innerJoinAndMapOne('c.organisation', OrganisationEntity, 'o', 'o.id = c.organisation_id'),
    )
      .where('c.open')
      .andWhere(readable.sql, readable.parameters)
      .setParameter(
        'people',
        readers.map(({ person }) => person),
      );
    if (region !== undefined) query.andWhere('c.region = :region', { region });
    if (phase !== undefined) query.andWhere('c.phase = :phase', { phase });
    if (q !== undefined) narrowToText(query, q);
    return query;
  }
}

interface Raw extends HeldRow {
  readonly overdue: boolean;
}

function toQueued(row: Listed, raw: Raw): Queued {
  return { summary: toSummary(row, raw.overdue), holder: holderIn(raw) };
}

function afterUrgency(query: Query, cursor: string | null): void {
  query.orderBy(urgencySql).addOrderBy('c.id');
  if (cursor === null) return;
  const [due, id] = fromCursor(cursor, isUrgency);
  query.andWhere(`(${urgencySql}, c.id) > (:due::timestamptz, :id::uuid)`, { due: urgencyText(due), id });
}

function afterAge(query: Query, cursor: string | null): void {
  query.orderBy('c.id');
  if (cursor === null) return;
  const [id] = fromCursor(cursor, (place): place is readonly [string] => place.length === 1 && isUuid(place[0]));
  query.andWhere('c.id > :id::uuid', { id });
}
