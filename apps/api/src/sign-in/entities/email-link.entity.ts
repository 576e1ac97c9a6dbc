import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A link that was mailed and not used yet. The row goes when it is used. */
@Entity('email_links')
@Check('email_links_token_length', 'length(token_hash) = 32')
export class EmailLinkEntity {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Column('text', { comment: 'personal: address of a person' })
  email!: string;

  /** Path on this server. */
  @Column('text', { name: 'return_to' })
  returnTo!: string;

  /** Of the letter; whoever comes in by it is known by this language. */
  @Column('text', { default: 'en' })
  language!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  @Index('email_links_by_expiry')
  expiresAt!: Date;
}
