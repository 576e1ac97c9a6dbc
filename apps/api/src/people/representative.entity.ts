import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { oneOf } from '../database/one-of.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** The primary one casts the organisation's votes in its RALO; both act for it. */
export const representativeKinds = ['primary', 'secondary'] as const;
export type RepresentativeKind = (typeof representativeKinds)[number];

/** One person's time of speaking for an organisation, which has at most one of each kind. */
@Entity('representatives')
@Check('representatives_kind', oneOf('kind', representativeKinds))
@Check('representatives_term', 'until >= since')
@Index('representatives_one_of_a_kind', ['organisationId', 'kind'], { unique: true, where: '(until IS NULL)' })
@Index('representatives_once', ['organisationId', 'personId'], { unique: true, where: '(until IS NULL)' })
export class RepresentativeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'representatives_organisation' })
  organisationId!: string;

  @Column('uuid', { name: 'person_id', comment: 'personal: who speaks for the organisation' })
  @ForeignKey(() => PersonEntity, { name: 'representatives_person' })
  @Index('representatives_by_person')
  personId!: string;

  @Column('text', { default: 'primary' })
  kind!: RepresentativeKind;

  @Column('timestamptz', { default: () => 'now()' })
  since!: Date;

  /** Null while it lasts. */
  @Column('timestamptz', { nullable: true })
  until!: Date | null;
}
