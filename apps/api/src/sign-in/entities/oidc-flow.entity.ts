import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sign-in that is under way at the provider. What proves it is the same browser lies in the browser only. */
@Entity('oidc_flows')
@Check('oidc_flows_hashes', 'length(state_hash) = 32 AND length(browser_hash) = 32')
export class OidcFlowEntity {
  @PrimaryColumn('bytea', { name: 'state_hash' })
  stateHash!: Buffer;

  /** Of the PKCE verifier, which the browser keeps in a cookie. */
  @Column('bytea', { name: 'browser_hash' })
  browserHash!: Buffer;

  @Column('text')
  nonce!: string;

  /** Whether the provider was told to ask the person again. */
  @Column('boolean')
  fresh!: boolean;

  /** Path on this server. */
  @Column('text', { name: 'return_to' })
  returnTo!: string;

  @Column('timestamptz', { name: 'expires_at' })
  @Index('oidc_flows_by_expiry')
  expiresAt!: Date;
}
