import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Json } from '../../../../libs/engine/types.js';
import type { Within } from '../database/page-by-id.js';
import { fromCursor, toPage } from '../database/page.js';
import type { Page, PageOf } from '../database/page.js';
import { OfficeRecordEntity } from './office-record.entity.js';
import { OfficeSealedEntity } from './office-sealed.entity.js';

/** Which records are asked for; what is left out does not matter. */
export interface OfficeFilter extends Within {
  readonly type?: string;
  readonly seat?: string;
  readonly organisation?: string;
  /** Who did it. */
  readonly person?: string;
  /** `newest` first unless said otherwise. */
  readonly order?: 'newest' | 'oldest';
}

/** A sealed value of a record; without value and salt it has been erased. */
export interface OfficeValue {
  readonly path: string;
  readonly value?: Json;
  /** 32 bytes in hex, with which the value can be checked against its commitment. */
  readonly salt?: string;
}

/** A record with what was sealed beside it. */
export interface OfficeItem {
  readonly record: OfficeRecordEntity;
  readonly sealed: readonly OfficeValue[];
}

type Place = readonly [number];
const isPlace = (place: readonly unknown[]): place is Place => place.length === 1 && Number.isSafeInteger(place[0]);

/** The trail of the office, for those who may read it all. */
@Injectable()
export class OfficeReader {
  constructor(private readonly database: DataSource) {}

  /** @throws ProblemError `cursor-invalid` */
  async history(filter: OfficeFilter, { limit, cursor }: PageOf): Promise<Page<OfficeItem>> {
    const query = this.database.createQueryBuilder(OfficeRecordEntity, 'r').limit(limit + 1);
    const { type, seat, organisation, person, order, from, to } = filter;
    for (const [column, value] of Object.entries({ type, seat, organisation_id: organisation, person })) {
      if (value !== undefined) query.andWhere(`r.${column} = :${column}`, { [column]: value });
    }
    if (from !== undefined) query.andWhere('r.at >= :from::timestamptz', { from });
    if (to !== undefined) query.andWhere('r.at < :to::timestamptz', { to });
    query.orderBy('r.revision', order === 'oldest' ? 'ASC' : 'DESC');
    if (cursor !== null) {
      query.andWhere(`r.revision ${order === 'oldest' ? '>' : '<'} :last`, { last: fromCursor(cursor, isPlace)[0] });
    }
    const items = await this.withValues(await query.getMany());
    return toPage(
      items,
      limit,
      ({ record }) => [record.revision],
      (item) => item,
    );
  }

  private async withValues(records: OfficeRecordEntity[]): Promise<OfficeItem[]> {
    const rows = await this.database
      .createQueryBuilder(OfficeSealedEntity, 's')
      .where('s.revision = ANY (:revisions)', { revisions: records.map(({ revision }) => revision) })
      .getMany();
    return records.map((record) => {
      const stored = new Map(rows.filter((row) => row.revision === record.revision).map((row) => [row.path, row]));
      return { record, sealed: Object.keys(record.commitments).map((path) => opened(path, stored.get(path))) };
    });
  }
}

function opened(path: string, row: OfficeSealedEntity | undefined): OfficeValue {
  return row ? { path, value: JSON.parse(row.bytes.toString()) as Json, salt: row.salt.toString('hex') } : { path };
}
