import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../../people/person.entity.js';

/** Somebody as an OpenID provider knows them. */
@Entity('identities')
export class IdentityEntity {
  @PrimaryColumn('text')
  issuer!: string;

  @PrimaryColumn('text', { comment: 'personal: who it is at the provider' })
  subject!: string;

  @Column('uuid', { name: 'person_id', comment: 'personal: whose identity it is' })
  @ForeignKey(() => PersonEntity, { name: 'identities_person' })
  @Index('identities_by_person')
  personId!: string;

  @Column('timestamptz', { name: 'linked_at' })
  linkedAt!: Date;
}
