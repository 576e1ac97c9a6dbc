import type { MigrationInterface, QueryRunner } from 'typeorm';

import { grant } from './support/application-role.js';
import { regions } from './support/vocabulary.js';

const dates = ['received', 'dd_completed', 'advice_requested', 'advice_given', 'vote_open', 'vote_close'];
const counts = ['yes', 'no', 'abstain', 'not_voted', 'eligible'];

const historicCases = `
  CREATE TABLE historic_cases (
    id uuid PRIMARY KEY,
    case_id text NOT NULL,
    kind text NOT NULL,
    organisation text NOT NULL,
    country_written text,
    country text,
    ralo text,
    region_contradicts boolean NOT NULL DEFAULT false,
    application_no text,
    ${dates.map((column) => `${column} text,`).join('\n    ')}
    advice text,
    ${counts.map((column) => `${column} integer,`).join('\n    ')}
    outcome text,
    oddity text,
    sources text[] NOT NULL DEFAULT '{}',
    organisation_id uuid,
    imported_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT historic_cases_kind CHECK (kind IN ('accreditation', 'withdrawal')),
    CONSTRAINT historic_cases_country CHECK (country ~ '^[A-Z]{2}$'),
    CONSTRAINT historic_cases_ralo CHECK (ralo IN (${regions})),
    CONSTRAINT historic_cases_counts CHECK (${counts.map((column) => `coalesce(${column}, 0) >= 0`).join(' AND ')}),
    CONSTRAINT historic_cases_entry FOREIGN KEY (organisation_id) REFERENCES register_entries (organisation_id)
  )`;

/** Cases of before this product, as they were recorded elsewhere. They never ran here, so they stand apart. */
export class HistoricCases1795750100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(historicCases);
    await runner.query(`CREATE UNIQUE INDEX historic_cases_case_id ON historic_cases (case_id)`);
    await runner.query(`CREATE INDEX historic_cases_by_organisation ON historic_cases (organisation_id)`);
    await runner.query(`CREATE INDEX historic_cases_by_ralo ON historic_cases (ralo, case_id)`);
    await grant(runner, { historic_cases: 'SELECT, INSERT, UPDATE' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE historic_cases`);
  }
}
