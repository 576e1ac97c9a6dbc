import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProblemError } from '../../../../libs/problems/index.js';
import { fromCursor, isIdPlace, toPage } from '../database/page.js';
import type { Page, PageOf } from '../database/page.js';

/** A person as those see them who look after people. */
export interface PersonFound {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly timeZone: string;
  readonly emails: readonly { readonly email: string; readonly verified: boolean; readonly primary: boolean }[];
  readonly seats: readonly string[];
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
}

/** Which people are asked for; null: everybody. */
export interface PeopleWanted {
  /** Part of a name or address. */
  readonly like: string | null;
  readonly ids: readonly string[] | null;
}

const columns = `p.id, p.name, p.language, p.time_zone AS "timeZone",
  coalesce((SELECT json_agg(json_build_object('email', e.email, 'verified', e.verified_at IS NOT NULL, 'primary', e.is_primary)
    ORDER BY e.is_primary DESC, e.email) FROM person_emails e WHERE e.person_id = p.id), '[]') AS emails,
  coalesce((SELECT json_agg(s.seat ORDER BY s.seat) FROM seats s WHERE s.person_id = p.id AND s.since <= clock_timestamp()
    AND (s.until IS NULL OR s.until > clock_timestamp())), '[]') AS seats,
  coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', r.kind) ORDER BY o.name)
    FROM representatives r JOIN organisations o ON o.id = r.organisation_id WHERE r.person_id = p.id
    AND (r.until IS NULL OR r.until > clock_timestamp())), '[]') AS organisations`;

const list = `
  SELECT ${columns} FROM people p
  WHERE ($1::text IS NULL OR strpos(lower(p.name), lower($1)) > 0
      OR EXISTS (SELECT FROM person_emails e WHERE e.person_id = p.id AND strpos(e.email, lower($1)) > 0))
    AND ($2::uuid IS NULL OR p.id < $2) AND ($4::uuid[] IS NULL OR p.id = ANY ($4)) ORDER BY p.id DESC LIMIT $3`;

/** People, with their addresses and what they are. */
@Injectable()
export class PersonReader {
  constructor(private readonly database: DataSource) {}

  /**
   * Newest first.
   * @throws ProblemError `cursor-invalid`
   */
  async list({ like, ids }: PeopleWanted, { limit, cursor }: PageOf): Promise<Page<PersonFound>> {
    const last = cursor === null ? null : fromCursor(cursor, isIdPlace)[0];
    const rows = await this.database.query<PersonFound[]>(list, [like, last, limit + 1, ids]);
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => row,
    );
  }

  /** @throws ProblemError `unknown-resource` */
  async read(id: string): Promise<PersonFound> {
    const [found] = await this.database.query<PersonFound[]>(`SELECT ${columns} FROM people p WHERE p.id = $1`, [id]);
    if (!found) throw new ProblemError('unknown-resource', 'There is no such person.');
    return found;
  }
}
