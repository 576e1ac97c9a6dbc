import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

import { PersonEntity } from './person.entity.js';

/** A bearer token of the demonstration; only its SHA-256 is kept. */
@Entity('access_tokens')
export class AccessTokenEntity {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'person_id', comment: 'personal: whose token it is' })
  @ForeignKey(() => PersonEntity, { name: 'access_tokens_person' })
  @Index('access_tokens_by_person')
  personId!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
