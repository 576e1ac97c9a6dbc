import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Claims } from './openid-provider.js';
import { WhoseAddress } from './whose-address.js';

/** A person is at one provider once: an address that was given to somebody else there does not open the old account. */
const link = `
  INSERT INTO identities (issuer, subject, person_id, linked_at)
  SELECT $1, $2, $3, clock_timestamp()
  WHERE NOT EXISTS (SELECT FROM identities WHERE issuer = $1 AND person_id = $3)
  ON CONFLICT DO NOTHING RETURNING person_id AS person`;

/** Whom a provider's claims identify. They authorise nobody: only seats do. */
@Injectable()
export class Identities {
  constructor(
    private readonly database: DataSource,
    private readonly addresses: WhoseAddress,
  ) {}

  /** @returns the person known under issuer and subject, or by the verified address; null for nobody */
  async personOf({ issuer, subject, email }: Claims): Promise<string | null> {
    const [known] = await this.database.query<{ person: string }[]>(
      'SELECT person_id AS person FROM identities WHERE issuer = $1 AND subject = $2',
      [issuer, subject],
    );
    if (known || email === null) return known?.person ?? null;
    const owner = await this.addresses.find(email);
    if (!owner) return null;
    const [linked] = await this.database.query<{ person: string }[]>(link, [issuer, subject, owner.person]);
    if (linked) await this.addresses.verified(email);
    return linked?.person ?? null;
  }
}
