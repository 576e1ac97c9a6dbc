import { Injectable } from '@nestjs/common';
import { Brackets, DataSource } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';

import type { Instant } from '../../../../libs/engine/types.js';
import { seatsByAssignment } from '../../../../libs/policy/index.js';
import type { Actor, Ralo, Role } from '../../../../workflows/shared/roles.js';
import { fromCursor, isUuid, toPage } from '../database/page.js';
import type { Page, PageOf } from '../database/page.js';
import { OrganisationEntity } from '../people/organisation.entity.js';
import { CaseEntity } from './entities/case.entity.js';
import { casesToReview } from './assigned.js';
import { overdueSql } from './overdue.js';
import { readableCases } from './reading.js';

/** Which cases are asked for; what is left out does not matter. */
export interface CaseFilter {
  readonly procedure?: string;
  readonly state?: string;
  readonly phase?: string;
  readonly region?: Ralo;
  readonly organisation?: string;
  readonly number?: number;
  /** Words that are in the organisation's name, or the application number. */
  readonly q?: string;
  readonly open?: boolean;
  /** Open, and the step that runs should have been done. */
  readonly overdue?: boolean;
  /** Open, and it is the turn of this role. */
  readonly turn?: Role;
  /** The reader's organisation's, region's, or waiting for one of the reader's roles. */
  readonly mine?: boolean;
  /** `newest` (opened last, first) unless said otherwise; `due` leaves out cases in which nothing runs. */
  readonly order?: 'newest' | 'due';
}

/** A case as a list shows it. */
export interface CaseSummary {
  readonly id: string;
  readonly number: number | null;
  readonly procedure: string;
  readonly version: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly earlierCase: string | null;
  readonly state: string;
  readonly phase: string;
  readonly region: Ralo | null;
  readonly country: string | null;
  readonly due: Instant | null;
  readonly overdue: boolean;
  readonly turn: readonly Role[];
  readonly open: boolean;
  readonly revision: number;
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
}

type Query = SelectQueryBuilder<CaseEntity>;
/** A row with whom the case is about. */
export type Listed = CaseEntity & { organisation: OrganisationEntity };
const isOverdue = overdueSql('c');

type IdPlace = readonly [string];
type DuePlace = readonly [number, string];

/** The cases that a reader may know of. */
@Injectable()
export class CaseList {
  constructor(private readonly database: DataSource) {}

  /** How many there are in all the parts of the list. */
  count(readers: readonly Actor[], filter: CaseFilter): Promise<number> {
    return this.found(readers, filter).getCount();
  }

  /** @throws ProblemError `cursor-invalid` */
  async list(readers: readonly Actor[], filter: CaseFilter, { limit, cursor }: PageOf): Promise<Page<CaseSummary>> {
    const query = this.found(readers, filter)
      .addSelect(isOverdue, 'overdue')
      .limit(limit + 1);
    if (filter.order === 'due') fromDue(query, cursor);
    else fromNewest(query, cursor);
    const { entities, raw } = await query.getRawAndEntities<{ overdue: boolean }>();
    const rows = entities.map((row, i) => toSummary(row as Listed, raw[i]?.overdue ?? false));
    const placeOf = ({ id, due }: CaseSummary): IdPlace | DuePlace => (filter.order === 'due' ? [due ?? 0, id] : [id]);
    return toPage(rows, limit, placeOf, (row) => row);
  }

  private found(readers: readonly Actor[], filter: CaseFilter): Query {
    const readable = readableCases('c', readers);
    const query = this.database
      .createQueryBuilder(CaseEntity, 'c')
      .innerJoinAndMapOne('c.organisation', OrganisationEntity, 'o', 'o.id = c.organisation_id')
      .where(readable.sql, readable.parameters);
    narrow(query, filter);
    if (filter.q !== undefined) narrowToText(query, filter.q);
    if (filter.turn) query.andWhere('c.open AND :turn = ANY (c.turn)', { turn: filter.turn });
    if (filter.mine) narrowToMine(query, readers);
    if (filter.order === 'due') query.andWhere('c.open AND c.due_at IS NOT NULL');
    return query;
  }
}

function narrow(query: Query, filter: CaseFilter): void {
  const { procedure, state, phase, region, organisation, number, open, overdue } = filter;
  const equal = { procedure, state_name: state, phase, region, organisation_id: organisation, number, open };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) query.andWhere(`c.${column} = :${column}`, { [column]: value });
  }
  if (overdue !== undefined) query.andWhere(overdue ? isOverdue : `NOT ${isOverdue}`);
}

/** Words that are looked for; more than these say nothing more. */
const mostWords = 8;

/** Every word somewhere in the name, in whatever order and case; or the whole is the number, as in `#276`. */
export function narrowToText(query: Query, text: string): void {
  const words = text.trim().split(/\s+/).slice(0, mostWords);
  const number = /^#?(\d{1,9})$/.exec(text.trim())?.[1];
  query.andWhere(
    new Brackets((either) => {
      words.forEach((word, i) => {
        const pattern = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
        either.andWhere(`o.name ILIKE :word${i}`, { [`word${i}`]: pattern });
      });
      if (number !== undefined) either.orWhere('c.number = :wanted', { wanted: Number(number) });
    }),
  );
}

/** Each capacity adds its own: an applicant's organisation, a leader's region, a reviewer's cases, everybody else's turn. */
function narrowToMine(query: Query, readers: readonly Actor[]): void {
  const organisations = readers.flatMap(({ role, organisation }) =>
    role === 'applicant' && organisation !== undefined ? [organisation] : [],
  );
  const regions = readers.flatMap(({ role, region }) =>
    role === 'raloLeader' && region !== undefined ? [region] : [],
  );
  const toReview = casesToReview('c', readers);
  const byCase = new Set(['applicant', 'raloLeader', ...seatsByAssignment(readers).map(({ role }) => role)]);
  const turns = readers.map(({ role }) => role).filter((role) => !byCase.has(role));
  query.andWhere(
    new Brackets((either) => {
      either
        .where('c.organisation_id = ANY (:mineOrganisations)', { mineOrganisations: organisations })
        .orWhere('c.region = ANY (:mineRegions)', { mineRegions: regions })
        .orWhere(toReview.sql, toReview.parameters)
        .orWhere('c.open AND c.turn && :mineTurns::text[]', { mineTurns: turns });
    }),
  );
}

function fromNewest(query: Query, cursor: string | null): void {
  query.orderBy('c.id', 'DESC');
  if (cursor === null) return;
  const [id] = fromCursor(cursor, (place): place is IdPlace => place.length === 1 && isUuid(place[0]));
  query.andWhere('c.id < :fromId', { fromId: id });
}

function fromDue(query: Query, cursor: string | null): void {
  query.orderBy('c.due_at').addOrderBy('c.id');
  if (cursor === null) return;
  const isPlace = (place: readonly unknown[]): place is DuePlace =>
    place.length === 2 && Number.isSafeInteger(place[0]) && isUuid(place[1]);
  const [due, id] = fromCursor(cursor, isPlace);
  query.andWhere('(c.due_at, c.id) > (:fromDue::timestamptz, :fromId::uuid)', { fromDue: new Date(due), fromId: id });
}

/** A row as a list shows it. */
export function toSummary(row: Listed, overdue: boolean): CaseSummary {
  return {
    id: row.id,
    number: row.number,
    procedure: row.procedure,
    version: row.version,
    organisation: { id: row.organisation.id, name: row.organisation.name },
    earlierCase: row.earlierCaseId,
    state: row.stateName,
    phase: row.phase,
    region: row.region,
    country: row.country,
    due: row.dueAt?.getTime() ?? null,
    overdue,
    turn: row.turn,
    open: row.open,
    revision: row.revision,
    openedAt: row.createdAt.getTime(),
    updatedAt: row.updatedAt.getTime(),
  };
}
