import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

import { oneOf } from '../database/one-of.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from './person.entity.js';
import { representativeKinds } from './representative.entity.js';
import type { RepresentativeKind } from './representative.entity.js';

/** An invitation to speak for an organisation; of its token only the SHA-256 is kept. */
@Entity('invitations')
@Unique('invitations_token', ['tokenHash'])
@Check('invitations_kind', oneOf('kind', representativeKinds))
@Check('invitations_used', '(used_at IS NULL) = (used_by IS NULL)')
export class InvitationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => OrganisationEntity, { name: 'invitations_organisation' })
  @Index('invitations_by_organisation')
  organisationId!: string;

  @Column('text', { comment: 'personal: address of a person' })
  email!: string;

  @Column('text')
  kind!: RepresentativeKind;

  /** Of the letter; whoever comes in by it is known by this language. */
  @Column('text', { default: 'en' })
  language!: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;

  @Column('uuid', { name: 'used_by', nullable: true, comment: 'personal: who accepted it' })
  @ForeignKey(() => PersonEntity, { name: 'invitations_used_by' })
  usedBy!: string | null;

  @Column('uuid', { name: 'invited_by', comment: 'personal: who invited them' })
  @ForeignKey(() => PersonEntity, { name: 'invitations_invited_by' })
  invitedBy!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
