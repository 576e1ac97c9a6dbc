import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { CaseView } from '../../../../libs/engine/types.js';
import type { Party } from '../../../../workflows/shared/letters.js';
import type { Role } from '../../../../workflows/shared/roles.js';
import { currentView } from '../cases/current-view.js';
import { poolOf } from '../database/pool.js';

/** Somebody who gets a letter. */
export interface Recipient {
  /** Id of the person. */
  readonly person: string;
  /** Their primary address; null where the house has none, which somebody has to notice. */
  readonly email: string | null;
  /** Language tag. */
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** Roles behind the parties that are people in seats; `ralo` and `public` are lists, not people. */
const seated: Readonly<Partial<Record<Party, Role>>> = {
  staff: 'staff',
  raloLeader: 'raloLeader',
  alacMember: 'alacMember',
  alacChair: 'alacChair',
  ombudsman: 'ombudsman',
  boardReviewer: 'boardReviewer',
};

/**
 * Substitutes get what the holder gets, as long as the holder sits there and has not stepped aside. Where the Chair has,
 * the vice-chairs act and are told.
 */
const text = `
  WITH seated AS (
    SELECT seat, role, region, person_id FROM seats
    WHERE since <= clock_timestamp() AND (until IS NULL OR until > clock_timestamp())
  ), wanted AS (
    SELECT unnest($1::text[]) AS role
    UNION SELECT 'alacViceChair' WHERE 'alacChair' = ANY ($1::text[])
      AND EXISTS (SELECT FROM seated WHERE role = 'alacChair' AND person_id = ANY ($5::uuid[]))
  ), sitting AS (
    SELECT seat, role, region, person_id FROM seated JOIN wanted USING (role)
    WHERE (role <> 'raloLeader' OR region = $2) AND (role <> 'boardReviewer' OR seat = ANY ($6::text[]))
      AND person_id <> ALL ($5::uuid[])
  ), addressed AS (
    SELECT person_id FROM sitting
    UNION SELECT u.substitute_person FROM substitutions u JOIN sitting s ON s.seat = u.seat AND s.person_id = u.holder
      WHERE u.since <= clock_timestamp() AND u.until > clock_timestamp() AND u.holder <> ALL ($5::uuid[])
    UNION SELECT person_id FROM representatives
      WHERE organisation_id = $3 AND since <= clock_timestamp() AND (until IS NULL OR until > clock_timestamp())
    UNION SELECT person_id FROM seats WHERE person_id = ANY ($4::uuid[]) AND role = 'alacMember'
      AND since <= clock_timestamp() AND (until IS NULL OR until > clock_timestamp())
  )
  SELECT p.id AS person, e.email, p.language, p.time_zone AS "timeZone"
  FROM addressed a JOIN people p ON p.id = a.person_id LEFT JOIN person_emails e ON e.person_id = p.id AND e.is_primary
  WHERE p.id <> ALL ($5::uuid[]) ORDER BY p.id`;

/** Looks up who the parties of a case are at this instant. */
@Injectable()
export class RecipientFinder {
  constructor(private readonly database: DataSource) {}

  /**
   * Each person once, whatever they are in the case; nobody who is recused from it, and nobody for them. Letters for `ralo` and `public` go to
   * lists and find nobody here.
   * @param caseId an unknown case has no parties
   */
  async find(parties: readonly Party[], caseId: string): Promise<readonly Recipient[]> {
    const view = await currentView(this.pool, caseId);
    if (!view) return [];
    const roles = parties.flatMap((party) => seated[party] ?? []);
    const organisation = parties.includes('applicant') ? view.organisation : null;
    const voters = parties.includes('notYetVoted') ? notYetVoted(view) : [];
    const values = [roles, view.region, organisation, voters, view.recused, assignedReviewers(view)];
    const { rows } = await this.pool.query<Recipient>({ name: 'recipients', text, values });
    return rows;
  }

  private get pool(): Pool {
    return poolOf(this.database);
  }
}

/** Of the electorate as it was frozen; who came into a seat since cannot vote. */
function notYetVoted({ votes }: CaseView): string[] {
  const { electorate = [] } = votes.findLast(({ outcome }) => outcome === 'open' || outcome === 'paused') ?? {};
  return electorate.filter(({ voted, recused }) => !voted && !recused).map(({ person }) => person);
}

/** Seats of the Directors who were named for the review that is open. */
function assignedReviewers({ openReviews }: CaseView): readonly string[] {
  const { board } = (openReviews ?? {}) as { board?: { reviewers: readonly string[] } };
  return board?.reviewers ?? [];
}
