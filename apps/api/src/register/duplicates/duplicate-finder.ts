import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import type { Verdict } from './organisation-link.entity.js';

/** An organisation that looks like the one that applies, and in what. */
export interface LikelyDuplicate {
  readonly id: string;
  readonly name: string;
  /** Number in the register; null for one that is not in it. */
  readonly number: number | null;
  /** Likeness of the names, 0 to 1. */
  readonly nameScore: number;
  readonly sameWebsite: boolean;
  readonly sameEmailDomain: boolean;
  readonly sameRepresentative: boolean;
  /** What staff has decided; null where nobody has. */
  readonly verdict: Verdict | null;
  /** All likenesses together, 0 to 1. */
  readonly score: number;
}

/** An application with those that look like it. */
export interface Applying {
  readonly case: string;
  readonly number: number;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly region: Ralo | null;
  readonly recused: readonly string[];
}

/** Names less alike than this say nothing. */
const leastLike = 0.4;

/** Domains at which anybody can have an address: to share one of them says nothing. */
const everybodys = [
  ...['gmail.com', 'googlemail.com', 'yahoo.com', 'yahoo.fr', 'hotmail.com', 'outlook.com', 'live.com', 'aol.com'],
  ...['icloud.com', 'gmx.net', 'gmx.de', 'web.de', 'mail.ru', 'yandex.ru', 'qq.com', '163.com', 'protonmail.com'],
];

/**
 * Looked for when somebody looks, so that it is never out of date: in the register, in all that was submitted, and among those
 * who speak for organisations. What was never submitted is nobody's business yet.
 */
const text = `
  WITH submitted AS (
    SELECT c.organisation_id AS id, d.form FROM drafts d JOIN cases c ON c.id = d.case_id WHERE c.number IS NOT NULL
  ), sites AS (
    SELECT organisation_id AS id, website FROM register_entries UNION
    SELECT id, form #>> '{organisation,website}' FROM submitted
  ), hosts AS (
    SELECT DISTINCT id, lower(substring(website FROM '^https?://(?:www\\.)?([^/:?#]+)')) AS host FROM sites
  ), addresses AS (
    SELECT r.organisation_id AS id, e.email FROM representatives r JOIN person_emails e ON e.person_id = r.person_id UNION
    SELECT id, form #>> '{organisation,email}' FROM submitted UNION
    SELECT id, form #>> '{contacts,primaryEmail}' FROM submitted
  ), domains AS (
    SELECT DISTINCT id, lower(split_part(email, '@', 2)) AS domain FROM addresses
  ), names AS (
    SELECT id, name FROM organisations UNION SELECT organisation_id, name FROM register_entries UNION
    SELECT organisation_id, name FROM register_former_names
  ), likely AS (
    SELECT o.id, coalesce(e.name, o.name) AS name, e.number, l.verdict,
      (SELECT max(similarity(a.name, b.name)) FROM names a, names b WHERE a.id = $1 AND b.id = o.id) AS "nameScore",
      EXISTS (SELECT FROM hosts a JOIN hosts b USING (host) WHERE a.id = $1 AND b.id = o.id) AS "sameWebsite",
      EXISTS (SELECT FROM domains a JOIN domains b USING (domain) WHERE a.id = $1 AND b.id = o.id
        AND domain <> '' AND domain <> ALL ($2)) AS "sameEmailDomain",
      EXISTS (SELECT FROM representatives a JOIN representatives b USING (person_id)
        WHERE a.organisation_id = $1 AND b.organisation_id = o.id) AS "sameRepresentative"
    FROM organisations o LEFT JOIN register_entries e ON e.organisation_id = o.id
      LEFT JOIN organisation_links l ON l.organisation_id = $1 AND l.other_id = o.id
    WHERE o.id <> $1 AND (e.organisation_id IS NOT NULL OR o.id IN (SELECT id FROM submitted))
  )
  SELECT * FROM likely WHERE "nameScore" >= $3 OR "sameWebsite" OR "sameEmailDomain" OR "sameRepresentative"`;

/** Applications that somebody still has to act on, newest first. */
const applying = `
  SELECT c.id AS "case", c.number, c.region, json_build_object('id', o.id, 'name', o.name) AS organisation,
    coalesce(c.context -> 'recused', '[]') AS recused
  FROM cases c JOIN organisations o ON o.id = c.organisation_id
  WHERE c.procedure = 'accreditation' AND c.number IS NOT NULL AND (c.open OR $1::uuid IS NOT NULL)
    AND ($1::uuid IS NULL OR c.id = $1)
  ORDER BY c.id DESC LIMIT 100`;

/** How much each likeness weighs beside the names. */
const weights = { sameWebsite: 0.9, sameEmailDomain: 0.7, sameRepresentative: 0.6 } as const;

/** Two likenesses say more than one. */
function scoreOf(found: Omit<LikelyDuplicate, 'score'>): number {
  const likely = Object.entries(weights).map(([name, weight]) => (found[name as keyof typeof weights] ? weight : 0));
  const byName = found.nameScore >= leastLike ? found.nameScore : 0;
  const unlikely = [byName, ...likely].reduce((rest, score) => rest * (1 - score), 1);
  return Math.round((1 - unlikely) * 100) / 100;
}

/** Finds organisations that may have applied under another name, or are in the register already. */
@Injectable()
export class DuplicateFinder {
  constructor(private readonly database: DataSource) {}

  /** @param id of one case, open or not; all open ones where left out */
  async applying(id?: string): Promise<Applying[]> {
    return this.database.query<Applying[]>(applying, [id ?? null]);
  }

  /** Most likely first. */
  async likely(organisation: string): Promise<LikelyDuplicate[]> {
    const rows = await this.database.query<Omit<LikelyDuplicate, 'score'>[]>(text, [
      organisation,
      everybodys,
      leastLike,
    ]);
    const scored = rows.map((row) => ({
      ...row,
      nameScore: Math.round(row.nameScore * 100) / 100,
      score: scoreOf(row),
    }));
    return scored.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }
}
