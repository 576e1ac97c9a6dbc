import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { RegisterEntryEntity } from './register-entry.entity.js';

/** A name that an ALS had: people still look for it. */
@Entity('register_former_names')
@Index('register_former_names_by_organisation', ['organisationId', 'until'])
export class FormerNameEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => RegisterEntryEntity, { name: 'register_former_names_entry' })
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz')
  until!: Date;
}
