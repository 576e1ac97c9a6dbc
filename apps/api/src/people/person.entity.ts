import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who acts or reads. The trail knows only the id, so that the row can be blanked without touching it. */
@Entity('people')
@Check('people_name_length', 'char_length(name) BETWEEN 1 AND 200')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { comment: 'personal: name of a person' })
  name!: string;

  /** Language tag of the letters this person gets. */
  @Column('text', { default: 'en' })
  language!: string;

  /** IANA name of the zone in which this person reads times. */
  @Column('text', { name: 'time_zone', default: 'UTC' })
  timeZone!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
