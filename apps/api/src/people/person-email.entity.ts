import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { PersonEntity } from './person.entity.js';

/** An e-mail address of a person. It identifies nobody before it has been verified. */
@Entity('person_emails')
@Check('person_emails_lower', 'email = lower(email)')
@Check('person_emails_length', 'char_length(email) BETWEEN 3 AND 254')
@Index('person_emails_one_primary', ['personId'], { unique: true, where: 'is_primary' })
export class PersonEmailEntity {
  /** In lower case, as PostgreSQL writes it. */
  @PrimaryColumn('text', { comment: 'personal: address of a person' })
  email!: string;

  @Column('uuid', { name: 'person_id', comment: 'personal: whose address it is' })
  @ForeignKey(() => PersonEntity, { name: 'person_emails_person' })
  @Index('person_emails_by_person')
  personId!: string;

  /** When the person showed that they read it; null where they have not. */
  @Column('timestamptz', { name: 'verified_at', nullable: true })
  verifiedAt!: Date | null;

  /** The one that letters go to. */
  @Column('boolean', { name: 'is_primary', default: false })
  isPrimary!: boolean;

  @Column('timestamptz', { name: 'added_at', default: () => 'now()' })
  addedAt!: Date;
}
