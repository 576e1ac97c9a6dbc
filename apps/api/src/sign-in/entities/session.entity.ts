import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../../people/person.entity.js';

/** By what a person has proved who they are. */
export type SessionVia = 'openid' | 'link' | 'demo';

/** A person signed in with one browser. The row goes when the session ends. */
@Entity('sessions')
@Unique('sessions_token', ['tokenHash'])
@Check('sessions_token_length', 'length(token_hash) = 32')
@Check('sessions_via', `via IN ('openid', 'link', 'demo')`)
@Index('sessions_by_person', ['personId', 'id'])
export class SessionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** SHA-256 of what the cookie holds. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'person_id', comment: 'personal: who is signed in' })
  @ForeignKey(() => PersonEntity, { name: 'sessions_person' })
  personId!: string;

  @Column('text')
  via!: SessionVia;

  @Column('timestamptz', { name: 'created_at' })
  @Index('sessions_by_age')
  createdAt!: Date;

  /** When the person last showed who they are; null where the provider did not say. */
  @Column('timestamptz', { name: 'proved_at', nullable: true })
  provedAt!: Date | null;

  /** To the minute. */
  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt!: Date;

  @Column('text', { nullable: true, comment: 'personal: what their browser calls itself' })
  browser!: string | null;
}
