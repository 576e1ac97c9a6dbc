import type { MigrationInterface, QueryRunner } from 'typeorm';

import { grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';

const entry = (table: string): string =>
  `CONSTRAINT ${table}_entry FOREIGN KEY (organisation_id) REFERENCES register_entries (organisation_id)`;
const person = (table: string, column: string): string =>
  `CONSTRAINT ${table}_person FOREIGN KEY (${column}) REFERENCES people (id)`;

const tables = [
  `CREATE TABLE participation (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    kind text NOT NULL,
    held_on date NOT NULL,
    what text NOT NULL,
    entered_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT participation_kind CHECK (kind IN ('meeting', 'election', 'comment', 'report')),
    ${entry('participation')}
  )`,
  `CREATE TABLE als_reports (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    activities text NOT NULL,
    members text NOT NULL,
    reported_by uuid NOT NULL,
    reported_at timestamptz NOT NULL DEFAULT now(),
    ${entry('als_reports')},
    ${person('als_reports', 'reported_by')}
  )`,
  `CREATE TABLE waivers (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    expectation text NOT NULL,
    reason text NOT NULL,
    until timestamptz NOT NULL,
    granted_by uuid NOT NULL,
    granted_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT waivers_expectation
      CHECK (expectation IN ('representatives', 'contacts', 'information', 'report', 'participation')),
    ${entry('waivers')},
    ${person('waivers', 'granted_by')}
  )`,
];

/** What an ALS owes and does: participation, reports, waivers. */
export class Duties1795750200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
    await runner.query(
      `CREATE UNIQUE INDEX participation_once ON participation (organisation_id, kind, held_on, what)`,
    );
    await runner.query(`CREATE INDEX als_reports_by_organisation ON als_reports (organisation_id, reported_at)`);
    await runner.query(`CREATE INDEX waivers_by_organisation ON waivers (organisation_id, until)`);
    await markPersonal(runner, 'als_reports', {
      activities: 'free text of a report',
      members: 'free text of a report',
      reported_by: 'who reported',
    });
    await markPersonal(runner, 'waivers', { reason: 'free text', granted_by: 'who granted it' });
    await grant(runner, { participation: 'SELECT, INSERT', als_reports: 'SELECT, INSERT', waivers: 'SELECT, INSERT' });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['waivers', 'als_reports', 'participation']) await runner.query(`DROP TABLE ${table}`);
  }
}
