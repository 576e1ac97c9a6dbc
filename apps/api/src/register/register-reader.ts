import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { ProblemError } from '../../../../libs/problems/index.js';
import type { JsonObject } from '../../../../libs/engine/types.js';
import { fromCursor, toPage } from '../database/page.js';
import type { Page, PageOf } from '../database/page.js';
import type { OfficeEventType } from '../office-trail/office-case.js';
import { OfficeRecordEntity } from '../office-trail/office-record.entity.js';
import { OfficeSealedEntity } from '../office-trail/office-sealed.entity.js';
import { FormerNameEntity } from './entities/former-name.entity.js';
import { RegisterEntryEntity } from './entities/register-entry.entity.js';
import { publicAlsEvents } from './public-events.js';

/** An ALS with the names that it had, last first. */
export interface AlsReading {
  readonly entry: RegisterEntryEntity;
  readonly formerNames: readonly FormerNameEntity[];
  /** The ALS that goes on in its place. */
  readonly successor: { readonly id: string; readonly name: string } | null;
}

/** Something that happened to an ALS, as everybody may know it. */
export interface AlsEvent {
  readonly revision: number;
  readonly at: Date;
  readonly type: OfficeEventType;
  readonly from: string;
  readonly to: string;
  readonly payload: JsonObject;
  /** Name that it got; null where it was not about a name, or the name was erased. */
  readonly name: string | null;
}

type Place = readonly [number];
const isPlace = (place: readonly unknown[]): place is Place => place.length === 1 && Number.isSafeInteger(place[0]);

/** One ALS of the register. */
@Injectable()
export class RegisterReader {
  constructor(private readonly database: DataSource) {}

  /** @throws ProblemError `unknown-resource` */
  async read(organisation: string): Promise<AlsReading> {
    const [entry, formerNames] = await Promise.all([
      this.database.manager.findOneBy(RegisterEntryEntity, { organisationId: organisation }),
      this.database.manager.find(FormerNameEntity, {
        where: { organisationId: organisation },
        order: { until: 'DESC' },
      }),
    ]);
    if (!entry) throw new ProblemError('unknown-resource', 'There is no such ALS in the register.');
    return { entry, formerNames, successor: await this.successorOf(entry) };
  }

  /**
   * What happened to an ALS, newest first.
   * @throws ProblemError `unknown-resource`, `cursor-invalid`
   */
  async history(organisation: string, { limit, cursor }: PageOf): Promise<Page<AlsEvent>> {
    await this.read(organisation);
    const query = this.database
      .createQueryBuilder(OfficeRecordEntity, 'r')
      .leftJoin(OfficeSealedEntity, 's', `s.revision = r.revision AND s.path = '/name'`)
      .select(['r.revision AS revision', 'r.at AS at', 'r.type AS type', 'r.from_state AS "from"'])
      .addSelect(['r.to_state AS "to"', 'r.payload AS payload', `convert_from(s.bytes, 'UTF8') AS bytes`])
      .where('r.organisation_id = :organisation AND r.type = ANY (:types)', { organisation, types: publicAlsEvents })
      .orderBy('r.revision', 'DESC')
      .limit(limit + 1);
    if (cursor !== null) query.andWhere('r.revision < :last', { last: fromCursor(cursor, isPlace)[0] });
    type Row = Omit<AlsEvent, 'name'> & { readonly bytes: string | null };
    return toPage(
      await query.getRawMany<Row>(),
      limit,
      ({ revision }) => [revision],
      ({ bytes, ...event }) => ({ ...event, name: bytes === null ? null : (JSON.parse(bytes) as string) }),
    );
  }

  private async successorOf({ mergedInto }: RegisterEntryEntity): Promise<AlsReading['successor']> {
    if (mergedInto === null) return null;
    const found = await this.database.manager.findOneBy(RegisterEntryEntity, { organisationId: mergedInto });
    return found && { id: mergedInto, name: found.name };
  }
}
