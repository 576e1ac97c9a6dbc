import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RepresentativeKind } from './representative.entity.js';

/** Somebody's time of speaking for an organisation. */
export interface RepresentativeTerm {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly kind: RepresentativeKind;
  readonly since: Date;
  readonly until: Date | null;
}

/** An invitation that was sent. */
export interface SentInvitation {
  readonly id: string;
  readonly email: string;
  readonly kind: RepresentativeKind;
  readonly state: 'open' | 'accepted' | 'over';
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Everybody who speaks, spoke or is invited to speak for an organisation. */
export interface Representation {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly terms: readonly RepresentativeTerm[];
  readonly invitations: readonly SentInvitation[];
}

const terms = `
  SELECT r.id, r.person_id AS person, p.name, r.kind, r.since, r.until FROM representatives r
  JOIN people p ON p.id = r.person_id WHERE r.organisation_id = $1 ORDER BY r.since DESC, r.id DESC`;

const invitations = `
  SELECT id, email, kind, created_at AS "createdAt", expires_at AS "expiresAt",
    CASE WHEN used_at IS NOT NULL THEN 'accepted' WHEN expires_at > clock_timestamp() THEN 'open' ELSE 'over' END AS state
  FROM invitations WHERE organisation_id = $1 ORDER BY id DESC LIMIT 100`;

/** Who speaks for whom. */
@Injectable()
export class RepresentativeReader {
  constructor(private readonly database: DataSource) {}

  /** Newest first; null where there is no such organisation. */
  async of(id: string): Promise<Representation | null> {
    const [organisation] = await this.database.query<Representation['organisation'][]>(
      'SELECT id, name FROM organisations WHERE id = $1',
      [id],
    );
    if (!organisation) return null;
    return {
      organisation,
      terms: await this.database.query<RepresentativeTerm[]>(terms, [id]),
      invitations: await this.database.query<SentInvitation[]>(invitations, [id]),
    };
  }
}
