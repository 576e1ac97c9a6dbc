import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Instant, JsonObject } from '../../../../libs/engine/types.js';
import { procedureOf } from '../../../../workflows/index.js';
import type { Actor, Ralo } from '../../../../workflows/shared/roles.js';
import { CaseEntity } from '../cases/entities/case.entity.js';
import { readableCases } from '../cases/reading.js';
import { fromCursor, isIdPlace, toPage } from '../database/page.js';
import type { Page, PageOf } from '../database/page.js';
import { OrganisationEntity } from '../people/organisation.entity.js';

/** What a region advised in a case that was decided, and how it was decided. */
export interface AdviceOutcome {
  readonly case: string;
  readonly number: number | null;
  readonly procedure: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly region: Ralo;
  /** Null where the region gave none. */
  readonly advice: string | null;
  readonly outcome: string;
  readonly by: 'vote' | 'board';
  readonly decidedAt: Instant;
  /** Null where there was no advice, or where the region did not agree. */
  readonly followed: boolean | null;
}

interface Row {
  readonly id: string;
  readonly number: number | null;
  readonly procedure: string;
  readonly version: string;
  readonly context: JsonObject;
  readonly region: Ralo;
  readonly organisation: string;
  readonly name: string;
}

/** What became of the advice of regions. */
@Injectable()
export class AdviceOutcomes {
  constructor(private readonly database: DataSource) {}

  /**
   * Cases opened last, first.
   * @throws ProblemError `cursor-invalid`
   */
  async list(
    readers: readonly Actor[],
    region: Ralo | undefined,
    { limit, cursor }: PageOf,
  ): Promise<Page<AdviceOutcome>> {
    const readable = readableCases('c', readers);
    const query = this.database
      .createQueryBuilder(CaseEntity, 'c')
      .innerJoin(OrganisationEntity, 'o', 'o.id = c.organisation_id')
      .select(['c.id AS id', 'c.number AS number', 'c.procedure AS procedure', 'c.version AS version'])
      .addSelect(['c.context AS context', 'c.region AS region', 'o.id AS organisation', 'o.name AS name'])
      .where(readable.sql, readable.parameters)
      .andWhere(`c.region IS NOT NULL AND jsonb_typeof(c.context -> 'decision') = 'object'`)
      .orderBy('c.id', 'DESC')
      .limit(limit + 1);
    if (region !== undefined) query.andWhere('c.region = :region', { region });
    if (cursor !== null) query.andWhere('c.id < :last', { last: fromCursor(cursor, isIdPlace)[0] });
    const page = toPage(
      await query.getRawMany<Row>(),
      limit,
      ({ id }) => [id],
      (row) => row,
    );
    return { ...page, items: page.items.flatMap(toOutcome) };
  }
}

/** None where the house no longer knows the procedure: the rest of the list is served all the same. */
function toOutcome({ id, number, procedure, version, context, region, organisation, name }: Row): AdviceOutcome[] {
  const shown = procedureOf(procedure, version)?.view(context);
  if (!shown?.decision) return [];
  const { outcome, by, at } = shown.decision;
  const given = shown['advice'] as { readonly advice: string } | null | undefined;
  const followed = shown['adviceFollowed'] as boolean | null | undefined;
  const of = { case: id, number, procedure, region, organisation: { id: organisation, name } };
  return [{ ...of, outcome, by, decidedAt: at, advice: given?.advice ?? null, followed: followed ?? null }];
}
