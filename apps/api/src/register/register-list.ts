import { Injectable } from '@nestjs/common';
import { Brackets, DataSource } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';

import type { Standing } from '../../../../workflows/standing/standings.js';
import type { Ralo } from '../../../../workflows/shared/roles.js';
import { fromCursor, toPage } from '../database/page.js';
import type { Page, PageOf } from '../database/page.js';
import type { AlsState } from './als-states.js';
import { FormerNameEntity } from './entities/former-name.entity.js';
import { RegisterEntryEntity } from './entities/register-entry.entity.js';

/** Which ALSes are asked for; what is left out does not matter. */
export interface RegisterFilter {
  readonly region?: Ralo;
  readonly country?: string;
  readonly state?: AlsState;
  readonly standing?: Standing;
  /** Words that are in one of its names, or its number. */
  readonly q?: string;
  /** `number` unless said otherwise. */
  readonly order?: 'number' | 'name';
}

type Query = SelectQueryBuilder<RegisterEntryEntity>;
type NumberPlace = readonly [number];
type NamePlace = readonly [string, number];

/**
 * The register, in parts. By number nothing is missed and nothing comes twice, whatever happens in between: numbers are given
 * upwards and never change. By name, an ALS that is renamed in between can change its place.
 */
@Injectable()
export class RegisterList {
  constructor(private readonly database: DataSource) {}

  /** How many there are in all the parts of the list. */
  count(filter: RegisterFilter): Promise<number> {
    return this.found(filter).getCount();
  }

  /** @throws ProblemError `cursor-invalid` */
  async list(filter: RegisterFilter, { limit, cursor }: PageOf): Promise<Page<RegisterEntryEntity>> {
    const query = this.found(filter).limit(limit + 1);
    const byName = filter.order === 'name';
    if (byName) fromName(query, cursor);
    else fromNumber(query, cursor);
    const placeOf = ({ name, number }: RegisterEntryEntity): NamePlace | NumberPlace =>
      byName ? [name, number] : [number];
    return toPage(await query.getMany(), limit, placeOf, (entry) => entry);
  }

  private found({ region, country, state, standing, q }: RegisterFilter): Query {
    const query = this.database.createQueryBuilder(RegisterEntryEntity, 'e');
    for (const [column, value] of Object.entries({ region, country, state, standing })) {
      if (value !== undefined) query.andWhere(`e.${column} = :${column}`, { [column]: value });
    }
    if (q !== undefined) narrowToText(query, q);
    return query;
  }
}

/** Words that are looked for; more than these say nothing more. */
const mostWords = 8;

/** Every word somewhere in the name, or in one that it had; or the whole is the number, as in `#27`. */
function narrowToText(query: Query, text: string): void {
  const words = text.trim().split(/\s+/).slice(0, mostWords);
  const number = /^#?(\d{1,9})$/.exec(text.trim())?.[1];
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const former = query
    .subQuery()
    .select('1')
    .from(FormerNameEntity, 'f')
    .where('f.organisation_id = e.organisation_id AND f.name ILIKE ALL (:patterns)')
    .getQuery();
  query.andWhere(
    new Brackets((either) => {
      either.where('e.name ILIKE ALL (:patterns)', { patterns }).orWhere(`EXISTS ${former}`);
      if (number !== undefined) either.orWhere('e.number = :wanted', { wanted: Number(number) });
    }),
  );
}

function fromNumber(query: Query, cursor: string | null): void {
  query.orderBy('e.number');
  if (cursor === null) return;
  const isPlace = (place: readonly unknown[]): place is NumberPlace => place.length === 1 && isInteger32(place[0]);
  query.andWhere('e.number > :last', { last: fromCursor(cursor, isPlace)[0] });
}

function fromName(query: Query, cursor: string | null): void {
  query.orderBy('e.name').addOrderBy('e.number');
  if (cursor === null) return;
  const isPlace = (place: readonly unknown[]): place is NamePlace =>
    place.length === 2 && typeof place[0] === 'string' && !place[0].includes('\0') && isInteger32(place[1]);
  const [name, last] = fromCursor(cursor, isPlace);
  query.andWhere('(e.name, e.number) > (:fromName, :last)', { fromName: name, last });
}

const isInteger32 = (value: unknown): boolean => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
