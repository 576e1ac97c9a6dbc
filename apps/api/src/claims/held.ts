import type { SelectQueryBuilder } from 'typeorm';

import type { CaseEntity } from '../cases/entities/case.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { ClaimEntity } from './claim.entity.js';
import type { Holder } from './claims.js';

/** What {@link withHolder} adds to a row. */
export interface HeldRow {
  readonly holder: string | null;
  readonly holder_name: string;
  readonly holder_since: Date;
}

/** Adds who works on each case to a query of cases `c`; the claim is `cl` in it. */
export const withHolder = (query: SelectQueryBuilder<CaseEntity>): SelectQueryBuilder<CaseEntity> =>
  query
    .leftJoin(ClaimEntity, 'cl', 'cl.case_id = c.id AND cl.until IS NULL')
    .leftJoin(PersonEntity, 'p', 'p.id = cl.person_id')
    .addSelect(['cl.person_id AS holder', 'p.name AS holder_name', 'cl.since AS holder_since']);

/** Who works on the case of a row. */
export const holderIn = ({ holder, holder_name: name, holder_since: since }: HeldRow): Holder | null =>
  holder === null ? null : { person: holder, name, since };
