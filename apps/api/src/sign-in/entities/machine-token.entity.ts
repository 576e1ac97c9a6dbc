import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../../people/person.entity.js';

/** What a machine may do: read, or also act. */
export const machineScopes = ['read', 'act'] as const;
export type MachineScope = (typeof machineScopes)[number];

/** A token of a program. The person answers for what it does. */
@Entity('machine_tokens')
@Unique('machine_tokens_token', ['tokenHash'])
@Check('machine_tokens_token_length', 'length(token_hash) = 32')
@Check('machine_tokens_name_length', 'char_length(name) BETWEEN 1 AND 100')
@Check('machine_tokens_scope', `scope IN ('read', 'act')`)
export class MachineTokenEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  /** What it is for. */
  @Column('text')
  name!: string;

  @Column('uuid', { name: 'person_id', comment: 'personal: who answers for it' })
  @ForeignKey(() => PersonEntity, { name: 'machine_tokens_person' })
  @Index('machine_tokens_by_person')
  personId!: string;

  @Column('text')
  scope!: MachineScope;

  /** In which of the person's seats. */
  @Column('text', { array: true })
  seats!: string[];

  @Column('uuid', { name: 'created_by', comment: 'personal: who made it' })
  @ForeignKey(() => PersonEntity, { name: 'machine_tokens_created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** To the minute. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
