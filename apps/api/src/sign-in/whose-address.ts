import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { recordInOffice } from '../office-trail/record-in-office.js';
import { personAdded } from '../people/add-person.js';
import type { Profile } from '../people/add-person.js';

/** Somebody found by their address. */
export interface AddressOwner {
  readonly person: string;
  /** Whether they hold a seat now. */
  readonly seated: boolean;
}

/** What somebody says of themselves who is new. */
export interface Newcomer {
  readonly name: string;
  /** Of their letters. */
  readonly language: string;
}

/** An address that was only entered identifies somebody when it is the one their letters go to; reading it verifies it. */
const find = `
  SELECT e.person_id AS person, EXISTS (SELECT FROM seats s WHERE s.person_id = e.person_id
    AND s.since <= now() AND (s.until IS NULL OR s.until > now())) AS seated
  FROM person_emails e WHERE e.email = lower($1) AND (e.verified_at IS NOT NULL OR e.is_primary)`;

/** From a verified e-mail address to the person. */
@Injectable()
export class WhoseAddress {
  constructor(private readonly database: DataSource) {}

  async find(email: string): Promise<AddressOwner | null> {
    const [row] = await this.database.query<AddressOwner[]>(find, [email]);
    return row ?? null;
  }

  /** Notes that they read it. */
  async verified(email: string): Promise<void> {
    await this.database.query(
      'UPDATE person_emails SET verified_at = clock_timestamp() WHERE email = lower($1) AND verified_at IS NULL',
      [email],
    );
  }

  /** A new person who reads this address. Where somebody else entered it meanwhile, they are found instead. */
  async findOrAdd(email: string, { name, language }: Newcomer, requestId: string): Promise<AddressOwner | null> {
    const found = await this.find(email);
    if (found) return found;
    await this.database
      .transaction((manager) => add(manager, { name, email, language, timeZone: 'UTC' }, requestId))
      .catch((error: unknown) => {
        if (!(error instanceof TakenMeanwhile)) throw error;
      });
    return this.find(email);
  }
}

class TakenMeanwhile extends Error {}

async function add(manager: EntityManager, profile: Profile, requestId: string): Promise<void> {
  const person = uuid();
  const { name, email, language, timeZone } = profile;
  const text = 'INSERT INTO people (id, name, language, time_zone) VALUES ($1, $2, $3, $4)';
  await manager.query(text, [person, name, language, timeZone]);
  // An address that was entered for somebody and never verified nor used belongs to whoever reads it.
  const rows = await manager.query<unknown[]>(
    `INSERT INTO person_emails AS e (email, person_id, verified_at, is_primary)
     VALUES (lower($1), $2, clock_timestamp(), true)
     ON CONFLICT (email) DO UPDATE SET person_id = $2, verified_at = clock_timestamp(), is_primary = true
     WHERE e.verified_at IS NULL AND NOT e.is_primary RETURNING email`,
    [email, person],
  );
  if (rows.length === 0) throw new TakenMeanwhile();
  await recordInOffice(manager, { actor: { person, role: 'applicant' }, requestId }, personAdded(person, profile));
}
