import type { DataSource, SelectQueryBuilder } from 'typeorm';

import type { Instant } from '../../../../libs/engine/types.js';
import { peopleBehind } from '../../../../libs/policy/index.js';
import type { Actor, Ralo, Role } from '../../../../workflows/shared/roles.js';
import { CaseEntity } from '../cases/entities/case.entity.js';
import { mayKnowUnnamed, readableCases } from '../cases/reading.js';
import type { ReadableCase } from '../cases/reading.js';
import { fromCursor, isUuid } from '../database/page.js';
import type { PageOf } from '../database/page.js';
import { TransitionEntity } from './transition.entity.js';

/** Which transitions are asked for; what is left out does not matter. */
export interface HistoryFilter {
  readonly case?: string;
  readonly person?: string;
  readonly seat?: string;
  readonly role?: Role;
  /** The one step that led to this revision of its case. */
  readonly revision?: number;
  /** Of the application of this number. */
  readonly number?: number;
  /** Event type; `deadline.<name>` for a deadline. */
  readonly type?: string;
  readonly region?: Ralo;
  /** The first instant that counts. */
  readonly from?: Instant;
  /** The first instant that does not count any more. */
  readonly until?: Instant;
  /** `newest` first unless said otherwise. */
  readonly order?: 'newest' | 'oldest';
}

/** A transition and what decides who may read what of it. */
export interface FoundTransition {
  readonly transition: TransitionEntity;
  readonly case: ReadableCase;
}

/** Who stepped aside, as far as the case has come: what was open to them before is closed now. */
const recusedSql = `c.context -> 'recused' AS recused`;

const recusedOf = `EXISTS (SELECT FROM jsonb_array_elements_text(c.context -> 'recused') AS r (p) WHERE r.p = ANY (:askers))`;

type Query = SelectQueryBuilder<TransitionEntity>;
type Place = readonly [number, string, number];

/** Where a transition stands among all. */
export function placeOf({ transition: { at, caseId, revision } }: FoundTransition): Place {
  return [at.getTime(), caseId, revision];
}

/** One transition more than the page holds, to tell whether there are more. */
export async function findTransitions(
  database: DataSource,
  readers: readonly Actor[],
  filter: HistoryFilter,
  page: PageOf,
): Promise<FoundTransition[]> {
  const readable = readableCases('c', readers);
  const query = database
    .createQueryBuilder(TransitionEntity, 't')
    .innerJoin(CaseEntity, 'c', 'c.id = t.case_id')
    .addSelect(['c.organisation_id AS organisation', 'c.region AS case_region', 'c.number AS number', recusedSql])
    .where(readable.sql, readable.parameters)
    .limit(page.limit + 1);
  narrow(query, filter, readers);
  inOrder(query, filter.order === 'oldest', page.cursor);
  const { entities, raw } = await query.getRawAndEntities<{
    organisation: string;
    case_region: Ralo | null;
    number: number | null;
    recused: string[] | null;
  }>();
  return entities.map((transition, i) => {
    const { organisation = '', case_region: region = null, number = null, recused } = raw[i] ?? {};
    return { transition, case: { organisation, region, number, recused: recused ?? [] } };
  });
}

function narrow(query: Query, filter: HistoryFilter, readers: readonly Actor[]): void {
  const { person, seat, role, type, region, revision, number, from, until } = filter;
  const equal = { case_id: filter.case, person, seat, role, type, region, revision };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) query.andWhere(`t.${column} = :${column}`, { [column]: value });
  }
  if (number !== undefined) query.andWhere('c.number = :number', { number });
  if (from !== undefined) query.andWhere('t.at >= :from', { from: new Date(from) });
  if (until !== undefined) query.andWhere('t.at < :until', { until: new Date(until) });
  // Who asked unnamed must not be found by asking for what a person did.
  if ((person ?? seat ?? role) === undefined) return;
  if (!mayKnowUnnamed(readers)) query.andWhere('NOT t.actor_hidden');
  else query.andWhere(`NOT (t.actor_hidden AND ${recusedOf})`, { askers: readers.flatMap(peopleBehind) });
}

function inOrder(query: Query, oldest: boolean, cursor: string | null): void {
  const direction = oldest ? 'ASC' : 'DESC';
  query.orderBy('t.at', direction).addOrderBy('t.case_id', direction).addOrderBy('t.revision', direction);
  if (cursor === null) return;
  const isPlace = (place: readonly unknown[]): place is Place =>
    place.length === 3 && Number.isSafeInteger(place[0]) && isUuid(place[1]) && Number.isSafeInteger(place[2]);
  const [at, id, revision] = fromCursor(cursor, isPlace);
  query.andWhere(
    `(t.at, t.case_id, t.revision) ${oldest ? '>' : '<'} (:lastAt::timestamptz, :lastCase::uuid, :last::int)`,
    {
      lastAt: new Date(at),
      lastCase: id,
      last: revision,
    },
  );
}
