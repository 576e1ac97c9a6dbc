import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who acts or reads. The trail knows only the id, so that the row can be blanked without touching it. */
@Entity('people')
@Check('people_name_length', 'char_length(name) BETWEEN 1 AND 200')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { comment: 'personal: name of a person' })
  name!: string;

  @Column('text', { nullable: true, comment: 'personal: address of a person' })
  email!: string | null;

  /** Language tag of the letters this person gets. */
  @Column('text', { default: 'en' })
  language!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
