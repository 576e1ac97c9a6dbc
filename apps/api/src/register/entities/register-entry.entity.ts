import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { standings } from '../../../../../workflows/standing/standings.js';
import type { Standing } from '../../../../../workflows/standing/standings.js';
import { ralos } from '../../../../../workflows/shared/roles.js';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import { CaseEntity } from '../../cases/entities/case.entity.js';
import { oneOf } from '../../database/one-of.js';
import { OrganisationEntity } from '../../people/organisation.entity.js';
import { alsStates } from '../als-states.js';
import type { AlsState } from '../als-states.js';

/** An At-Large Structure as it is now. What it was stands in the office's trail; nobody is ever taken out. */
@Entity('register_entries')
@Check('register_entries_number', 'number >= 1')
@Check('register_entries_name', 'char_length(name) BETWEEN 1 AND 300')
@Check('register_entries_country', `country ~ '^[A-Z]{2}$'`)
@Check('register_entries_region', oneOf('region', ralos))
@Check('register_entries_accredited_on', `accredited_on ~ '^\\d{4}(-\\d\\d(-\\d\\d)?)?$'`)
@Check('register_entries_state', oneOf('state', alsStates))
@Check('register_entries_standing', oneOf('standing', standings))
@Check('register_entries_merged', `(state = 'merged') = (merged_into IS NOT NULL)`)
@Index('register_entries_by_number', ['number'], { unique: true })
@Index('register_entries_by_name', ['name', 'number'])
@Index('register_entries_by_region', ['region', 'number'])
export class RegisterEntryEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'register_entries_organisation' })
  organisationId!: string;

  /** Given once, never again, and never changed: lists go by it. */
  @Column('integer')
  number!: number;

  @Column('text')
  name!: string;

  /** ISO 3166-1 alpha-2; null where it is not known. */
  @Column('text', { nullable: true })
  country!: string | null;

  @Column('text')
  region!: Ralo;

  /** The country belongs to another region by ICANN's table; kept as it was recorded. */
  @Column('boolean', { name: 'region_contradicts', default: false })
  regionContradicts!: boolean;

  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exactly as it is known; null where it is not. */
  @Column('text', { name: 'accredited_on', nullable: true })
  accreditedOn!: string | null;

  @Column('text', { default: 'accredited' })
  state!: AlsState;

  @Column('timestamptz', { name: 'state_since', default: () => 'now()' })
  stateSince!: Date;

  @Column('text', { default: 'active' })
  standing!: Standing;

  @Column('timestamptz', { name: 'standing_since', default: () => 'now()' })
  standingSince!: Date;

  /** Codes of the languages it works in. */
  @Column('text', { array: true, default: () => `'{}'` })
  languages!: string[];

  @Column('text', { nullable: true })
  website!: string | null;

  /** When its representatives last said that they are still the right ones. */
  @Column('timestamptz', { name: 'contacts_confirmed_at', nullable: true })
  contactsConfirmedAt!: Date | null;

  /** When they were last asked by letter. */
  @Column('timestamptz', { name: 'contacts_asked_at', nullable: true })
  contactsAskedAt!: Date | null;

  /** Case in which it was accredited; null for what came before. */
  @Column('uuid', { name: 'case_id', nullable: true })
  @ForeignKey(() => CaseEntity, { name: 'register_entries_case' })
  caseId!: string | null;

  /** The ALS that goes on in its place. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  @ForeignKey(() => OrganisationEntity, { name: 'register_entries_merged_into' })
  mergedInto!: string | null;

  /** Where an imported entry was taken from. */
  @Column('text', { nullable: true })
  source!: string | null;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { name: 'entered_at', default: () => 'now()' })
  enteredAt!: Date;
}
