import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Instant, JsonObject, VoteView } from '../../../../libs/engine/types.js';
import { procedureOf } from '../../../../workflows/index.js';
import type { Actor, Ralo } from '../../../../workflows/shared/roles.js';
import { voteCounted } from '../../../../workflows/shared/vote-view.js';
import { CaseEntity } from '../cases/entities/case.entity.js';
import { readableCases } from '../cases/reading.js';
import type { Within } from '../database/page-by-id.js';
import { fromCursor, isUuid, toPage } from '../database/page.js';
import type { Page, PageOf } from '../database/page.js';
import { OrganisationEntity } from '../people/organisation.entity.js';
import { TransitionEntity } from '../trail/transition.entity.js';

/** A vote that was counted, with the case in which it was held. */
export interface Result {
  readonly case: string;
  readonly number: number | null;
  readonly procedure: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly region: Ralo | null;
  readonly recused: readonly string[];
  /** As everybody may see it, as far as its reader may. */
  readonly vote: VoteView;
  /** Values of the rules that the case was opened with, by rule name. */
  readonly ruleValues: JsonObject;
}

/** Of which cases, counted when; what is left out does not matter. */
export interface ResultsWanted extends Within {
  readonly region?: Ralo;
}

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly at: Date;
  readonly number: number | null;
  readonly procedure: string;
  readonly version: string;
  readonly context: JsonObject;
  readonly region: Ralo | null;
  readonly organisation: string;
  readonly name: string;
}

type Place = readonly [Instant, string, number];

const isPlace = (place: readonly unknown[]): place is Place =>
  place.length === 3 && Number.isSafeInteger(place[0]) && isUuid(place[1]) && Number.isSafeInteger(place[2]);

/** Votes that were counted, in cases that the reader may know of. */
@Injectable()
export class Results {
  constructor(private readonly database: DataSource) {}

  /**
   * Newest first.
   * @throws ProblemError `cursor-invalid`
   */
  async list(readers: readonly Actor[], wanted: ResultsWanted, { limit, cursor }: PageOf): Promise<Page<Result>> {
    const { region, from, to } = wanted;
    const readable = readableCases('c', readers);
    const query = this.database
      .createQueryBuilder(TransitionEntity, 't')
      .innerJoin(CaseEntity, 'c', 'c.id = t.case_id')
      .innerJoin(OrganisationEntity, 'o', 'o.id = c.organisation_id')
      .select(['c.id AS id', 't.revision AS revision', 't.at AS at', 'c.number AS number', 'c.procedure AS procedure'])
      .addSelect(['c.version AS version', 'c.context AS context', 'c.region AS region'])
      .addSelect(['o.id AS organisation', 'o.name AS name'])
      .where('t.type = :type', { type: voteCounted })
      .andWhere(readable.sql, readable.parameters)
      .orderBy('t.at', 'DESC')
      .addOrderBy('t.case_id', 'DESC')
      .addOrderBy('t.revision', 'DESC')
      .limit(limit + 1);
    if (region !== undefined) query.andWhere('c.region = :region', { region });
    if (from !== undefined) query.andWhere('t.at >= :from::timestamptz', { from });
    if (to !== undefined) query.andWhere('t.at < :to::timestamptz', { to });
    if (cursor !== null) {
      const [at, id, last] = fromCursor(cursor, isPlace);
      query.andWhere('(t.at, t.case_id, t.revision) < (:at::timestamptz, :id::uuid, :last::int)', {
        at: new Date(at),
        id,
        last,
      });
    }
    const rows = await query.getRawMany<Row>();
    const page = toPage(
      rows,
      limit,
      ({ at, id, revision }) => [at.getTime(), id, revision],
      (row) => row,
    );
    return { ...page, items: page.items.flatMap(toResult) };
  }
}

/** None where the house no longer knows the procedure: the rest of the list is served all the same. */
function toResult({ id, number, procedure, version, context, region, organisation, name, at }: Row): Result[] {
  const shown = procedureOf(procedure, version)?.view({ ...context, now: at.getTime() });
  const vote = shown?.votes.find(({ closesAt }) => closesAt === at.getTime());
  if (!shown || !vote) return [];
  const { recused } = shown;
  const ruleValues = context['rules'] as JsonObject;
  return [{ case: id, number, procedure, organisation: { id: organisation, name }, region, recused, vote, ruleValues }];
}
