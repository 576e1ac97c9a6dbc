import type { MigrationInterface, QueryRunner } from 'typeorm';

import { grant } from './support/application-role.js';
import { regions } from './support/vocabulary.js';

const entries = `
  CREATE TABLE register_entries (
    organisation_id uuid PRIMARY KEY,
    number integer NOT NULL,
    name text NOT NULL,
    country text,
    region text NOT NULL,
    region_contradicts boolean NOT NULL DEFAULT false,
    accredited_on text,
    state text NOT NULL DEFAULT 'accredited',
    state_since timestamptz NOT NULL DEFAULT now(),
    standing text NOT NULL DEFAULT 'active',
    standing_since timestamptz NOT NULL DEFAULT now(),
    languages text[] NOT NULL DEFAULT '{}',
    website text,
    contacts_confirmed_at timestamptz,
    case_id uuid,
    merged_into uuid,
    source text,
    revision integer NOT NULL DEFAULT 1,
    entered_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT register_entries_number CHECK (number >= 1),
    CONSTRAINT register_entries_name CHECK (char_length(name) BETWEEN 1 AND 300),
    CONSTRAINT register_entries_country CHECK (country ~ '^[A-Z]{2}$'),
    CONSTRAINT register_entries_region CHECK (region IN (${regions})),
    CONSTRAINT register_entries_accredited_on CHECK (accredited_on ~ '^\\d{4}(-\\d\\d(-\\d\\d)?)?$'),
    CONSTRAINT register_entries_state CHECK (state IN ('accredited', 'withdrawn', 'left', 'reversed', 'merged')),
    CONSTRAINT register_entries_standing CHECK (standing IN ('active', 'lessActive', 'inactive', 'finalWarning')),
    CONSTRAINT register_entries_merged CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
    CONSTRAINT register_entries_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id),
    CONSTRAINT register_entries_case FOREIGN KEY (case_id) REFERENCES cases (id),
    CONSTRAINT register_entries_merged_into FOREIGN KEY (merged_into) REFERENCES organisations (id)
  )`;

const formerNames = `
  CREATE TABLE register_former_names (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    name text NOT NULL,
    until timestamptz NOT NULL,
    CONSTRAINT register_former_names_entry FOREIGN KEY (organisation_id) REFERENCES register_entries (organisation_id)
  )`;

/** The register of ALSes: one entry each, and the names that they had. */
export class Register1795750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(entries);
    await runner.query(`CREATE UNIQUE INDEX register_entries_by_number ON register_entries (number)`);
    await runner.query(`CREATE INDEX register_entries_by_name ON register_entries (name, number)`);
    await runner.query(`CREATE INDEX register_entries_by_region ON register_entries (region, number)`);
    await runner.query(formerNames);
    await runner.query(
      `CREATE INDEX register_former_names_by_organisation ON register_former_names (organisation_id, until)`,
    );
    await grant(runner, {
      // Neither the number nor the organisation of an entry ever changes, and none is deleted.
      register_entries: `SELECT, INSERT, UPDATE (name, country, region, region_contradicts, accredited_on, state, state_since,
        standing, standing_since, languages, website, contacts_confirmed_at, case_id, merged_into, source, revision)`,
      register_former_names: 'SELECT, INSERT',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE register_former_names`);
    await runner.query(`DROP TABLE register_entries`);
  }
}
