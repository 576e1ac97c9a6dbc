import type { MigrationInterface, QueryRunner } from 'typeorm';

import { applicationRole, grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';
import { regions, roles } from './support/vocabulary.js';

const cases = `
  CREATE TABLE cases (
    id uuid PRIMARY KEY,
    number integer,
    numbered_revision integer,
    procedure text NOT NULL,
    version text NOT NULL,
    state jsonb NOT NULL,
    context jsonb NOT NULL,
    state_name text NOT NULL,
    phase text NOT NULL,
    region text,
    country text,
    organisation_id uuid NOT NULL,
    earlier_case_id uuid,
    due_at timestamptz,
    turn text[] NOT NULL,
    open boolean NOT NULL,
    revision integer NOT NULL,
    last_hash text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT cases_number UNIQUE (number),
    CONSTRAINT cases_numbered CHECK ((number IS NULL) = (numbered_revision IS NULL)),
    CONSTRAINT cases_context CHECK (jsonb_typeof(context) = 'object'),
    CONSTRAINT cases_region CHECK (region IN (${regions})),
    CONSTRAINT cases_turn CHECK (turn <@ ARRAY[${roles}]),
    CONSTRAINT cases_revision CHECK (revision >= 1),
    CONSTRAINT cases_last_hash CHECK (length(last_hash) = 64),
    CONSTRAINT cases_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id),
    CONSTRAINT cases_earlier_case FOREIGN KEY (earlier_case_id) REFERENCES cases (id)
  )
  -- A ballot changes no indexed column, so room on the page keeps the update off the indexes; 6 KB of context stay in the
  -- row instead of costing a second table and its index at every step.
  WITH (fillfactor = 70, toast_tuple_target = 8160)`;

/** One for each list: newest first within a filter, by id, which is a UUID v7. */
const caseIndexes = [
  `CREATE INDEX cases_by_state ON cases (state_name, id)`,
  `CREATE INDEX cases_by_region ON cases (region, id)`,
  `CREATE INDEX cases_by_organisation ON cases (organisation_id, id)`,
  `CREATE INDEX cases_by_earlier_case ON cases (earlier_case_id) WHERE earlier_case_id IS NOT NULL`,
  `CREATE INDEX cases_by_due ON cases (due_at, id) WHERE open`,
  `CREATE INDEX cases_open ON cases (id) WHERE open`,
];

const drafts = `
  CREATE TABLE drafts (
    case_id uuid PRIMARY KEY,
    revision integer NOT NULL,
    form jsonb NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamptz NOT NULL,
    CONSTRAINT drafts_form CHECK (jsonb_typeof(form) = 'object'),
    CONSTRAINT drafts_case FOREIGN KEY (case_id) REFERENCES cases (id)
  )`;

const deadlines = `
  CREATE TABLE deadlines (
    case_id uuid NOT NULL,
    id text NOT NULL,
    name text NOT NULL,
    due_at timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    not_before timestamptz,
    PRIMARY KEY (case_id, id),
    CONSTRAINT deadlines_case FOREIGN KEY (case_id) REFERENCES cases (id)
  )`;

/** Cases with what is being filled in for them and what runs on them. */
export class Cases1795284001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The house had numbers before this product: the first one to give is set by whoever migrates.
    const start = (await runner.query(
      `SELECT coalesce(nullif(current_setting('als.application_number_start', true), ''), '1')::integer AS start`,
    )) as { start: number }[];
    await runner.query(`CREATE SEQUENCE application_numbers AS integer START ${start[0]?.start ?? 1}`);
    for (const statement of [cases, ...caseIndexes, drafts, deadlines]) await runner.query(statement);
    await runner.query(`CREATE INDEX deadlines_by_due ON deadlines (due_at)`);
    await markPersonal(runner, 'cases', { context: 'ids of people, choices of an open vote' });
    await markPersonal(runner, 'drafts', { form: 'everything the applicant wrote', saved_by: 'who saved it' });
    await runner.query(`GRANT USAGE ON SEQUENCE application_numbers TO ${await applicationRole(runner)}`);
    await grant(runner, {
      cases: `SELECT, INSERT, UPDATE (number, numbered_revision, version, state, context, state_name, phase, region,
        country, due_at, turn, open, revision, last_hash, updated_at)`,
      drafts: 'SELECT, INSERT, UPDATE',
      deadlines: 'SELECT, INSERT, UPDATE, DELETE',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['deadlines', 'drafts', 'cases']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP SEQUENCE application_numbers`);
  }
}
