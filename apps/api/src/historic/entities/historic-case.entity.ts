import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { ralos } from '../../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import { oneOf } from '../../database/one-of.js';
import { RegisterEntryEntity } from '../../register/entities/register-entry.entity.js';

/** What a case of before was about. */
export const historicKinds = ['accreditation', 'withdrawal'] as const;
export type HistoricKind = (typeof historicKinds)[number];

/**
 * A case of before this product, as it was recorded elsewhere: it never ran through a procedure here. Days are `YYYY`,
 * `YYYY-MM` or `YYYY-MM-DD`; null is what is not known; free texts stand word for word.
 */
@Entity('historic_cases')
@Check('historic_cases_kind', oneOf('kind', historicKinds))
@Check('historic_cases_country', `country ~ '^[A-Z]{2}$'`)
@Check('historic_cases_ralo', oneOf('ralo', ralos))
@Check(
  'historic_cases_counts',
  ['yes', 'no', 'abstain', 'not_voted', 'eligible'].map((column) => `coalesce(${column}, 0) >= 0`).join(' AND '),
)
@Index('historic_cases_by_ralo', ['ralo', 'caseId'])
export class HistoricCaseEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Under which its source knows it. */
  @Column('text', { name: 'case_id' })
  @Index('historic_cases_case_id', { unique: true })
  caseId!: string;

  @Column('text')
  kind!: HistoricKind;

  @Column('text')
  organisation!: string;

  /** The country as it was written. */
  @Column('text', { name: 'country_written', nullable: true })
  countryWritten!: string | null;

  /** ISO 3166-1 alpha-2, where the written one is known. */
  @Column('text', { nullable: true })
  country!: string | null;

  /** As it was recorded, also where it contradicts the country. */
  @Column('text', { nullable: true })
  ralo!: Ralo | null;

  @Column('boolean', { name: 'region_contradicts', default: false })
  regionContradicts!: boolean;

  @Column('text', { name: 'application_no', nullable: true })
  applicationNo!: string | null;

  @Column('text', { nullable: true })
  received!: string | null;

  @Column('text', { name: 'dd_completed', nullable: true })
  ddCompleted!: string | null;

  @Column('text', { name: 'advice_requested', nullable: true })
  adviceRequested!: string | null;

  @Column('text', { name: 'advice_given', nullable: true })
  adviceGiven!: string | null;

  @Column('text', { name: 'vote_open', nullable: true })
  voteOpen!: string | null;

  @Column('text', { name: 'vote_close', nullable: true })
  voteClose!: string | null;

  @Column('text', { nullable: true })
  advice!: string | null;

  @Column('integer', { nullable: true })
  yes!: number | null;

  @Column('integer', { nullable: true })
  no!: number | null;

  @Column('integer', { nullable: true })
  abstain!: number | null;

  @Column('integer', { name: 'not_voted', nullable: true })
  notVoted!: number | null;

  @Column('integer', { nullable: true })
  eligible!: number | null;

  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('text', { nullable: true })
  oddity!: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  sources!: string[];

  /** The register entry of the same name. */
  @Column('uuid', { name: 'organisation_id', nullable: true })
  @Index('historic_cases_by_organisation')
  @ForeignKey(() => RegisterEntryEntity, { name: 'historic_cases_entry' })
  organisationId!: string | null;

  @Column('timestamptz', { name: 'imported_at', default: () => 'now()' })
  importedAt!: Date;
}
