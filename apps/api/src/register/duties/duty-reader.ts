import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Ralo } from '../../../../../workflows/shared/roles.js';
import type { Activity, Occasion } from '../../../../../workflows/standing/activity.js';
import { dutiesAt } from '../../../../../workflows/standing/expectations.js';
import type { Duty, DutyFacts, Expectation } from '../../../../../workflows/standing/expectations.js';
import { standingByRule } from '../../../../../workflows/standing/activity.js';
import type { Standing } from '../../../../../workflows/standing/standings.js';

/** How it stands with one ALS. */
export interface DutyReading {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly region: Ralo;
  readonly standing: Standing;
  readonly standingSince: Date;
  readonly contactsConfirmedAt: Date | null;
  readonly duties: readonly Duty[];
  /** What the rule of its region says of its standing; null where it says nothing. */
  readonly byRule: Standing | null;
  /** In what it took part, newest first. */
  readonly participation: readonly Occasion[];
}

/** Which ALSes: one, or those of a region, or all. Only those in force owe anything. */
export interface DutyFilter {
  readonly organisation?: string;
  readonly regions?: readonly Ralo[];
}

interface Row extends Omit<DutyReading, 'duties' | 'byRule'> {
  readonly representatives: number;
  readonly website: string | null;
  readonly enteredAt: Date;
  readonly reportedAt: Date | null;
  readonly waivers: Readonly<Partial<Record<Expectation, string>>>;
  readonly now: Date;
}

/** Everything that duties and standing depend on, in one round trip; the register is hundreds of ALSes, not thousands. */
const text = `
  SELECT e.organisation_id AS id, e.number, e.name, e.region, e.standing, e.standing_since AS "standingSince", e.website,
    e.contacts_confirmed_at AS "contactsConfirmedAt", greatest(e.entered_at, e.state_since) AS "enteredAt",
    clock_timestamp() AS now,
    (SELECT count(*)::int FROM representatives r WHERE r.organisation_id = e.organisation_id AND r.until IS NULL)
      AS representatives,
    (SELECT max(reported_at) FROM als_reports r WHERE r.organisation_id = e.organisation_id) AS "reportedAt",
    coalesce((SELECT json_object_agg(w.expectation, w.until) FROM (
      SELECT expectation, max(until) AS until FROM waivers WHERE organisation_id = e.organisation_id GROUP BY expectation
    ) w), '{}') AS waivers,
    coalesce((SELECT json_agg(json_build_object('kind', p.kind, 'on', p.held_on, 'what', p.what) ORDER BY p.held_on DESC)
      FROM participation p WHERE p.organisation_id = e.organisation_id), '[]') AS participation
  FROM register_entries e
  WHERE e.state = 'accredited' AND ($1::uuid IS NULL OR e.organisation_id = $1) AND ($2::text[] IS NULL OR e.region = ANY ($2))
  ORDER BY e.number`;

const occasions = `
  SELECT DISTINCT e.region, p.kind, to_char(p.held_on, 'YYYY-MM-DD') AS "on", p.what
  FROM participation p JOIN register_entries e ON e.organisation_id = p.organisation_id
  WHERE $1::text[] IS NULL OR e.region = ANY ($1)`;

const at = (date: Date | null): number | null => date?.getTime() ?? null;

/** What ALSes owe and how they stand. */
@Injectable()
export class DutyReader {
  constructor(private readonly database: DataSource) {}

  async list({ organisation, regions }: DutyFilter): Promise<DutyReading[]> {
    const rows = await this.database.query<Row[]>(text, [organisation ?? null, regions ?? null]);
    const needed = [...new Set(rows.map(({ region }) => region))];
    const known = await this.database.query<(Occasion & { region: Ralo })[]>(occasions, [needed]);
    return rows.map((row) =>
      toReading(
        row,
        known.filter(({ region }) => region === row.region),
      ),
    );
  }

  /** Null for an ALS that is not in force: it owes nothing. */
  async one(organisation: string): Promise<DutyReading | null> {
    return (await this.list({ organisation }))[0] ?? null;
  }
}

function toReading(row: Row, region: readonly Occasion[]): DutyReading {
  const { representatives, website, enteredAt, reportedAt, waivers, now, ...rest } = row;
  const last = row.participation[0];
  const waived = Object.entries(waivers).map(([name, until]) => [name, Date.parse(until)]);
  const facts: DutyFacts = {
    ...{ representatives, website, enteredAt: enteredAt.getTime(), reportedAt: at(reportedAt) },
    contactsConfirmedAt: at(row.contactsConfirmedAt),
    tookPartAt: last ? Date.parse(last.on) : null,
    waivedUntil: Object.fromEntries(waived) as DutyFacts['waivedUntil'],
  };
  const activity: Activity = { own: row.participation, region };
  const byRule = standingByRule(row.region, activity, now.getTime());
  return { ...rest, duties: dutiesAt(facts, now.getTime()), byRule };
}
