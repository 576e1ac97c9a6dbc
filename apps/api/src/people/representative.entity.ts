import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';

/** Who may act for an organisation. */
@Entity('representatives')
export class RepresentativeEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'representatives_organisation' })
  organisationId!: string;

  @PrimaryColumn('uuid', { name: 'person_id', comment: 'personal: who speaks for the organisation' })
  @ForeignKey(() => PersonEntity, { name: 'representatives_person' })
  @Index('representatives_by_person')
  personId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  since!: Date;

  /** Null while it lasts. */
  @Column('timestamptz', { nullable: true })
  until!: Date | null;
}
