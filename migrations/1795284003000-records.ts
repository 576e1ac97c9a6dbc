import type { MigrationInterface, QueryRunner } from 'typeorm';

import { makeAppendOnly } from './support/append-only.js';
import { grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';
import { regions, roles } from './support/vocabulary.js';

const refusals = `
  CREATE TABLE refusals (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    case_id uuid,
    revision integer,
    type text NOT NULL,
    person uuid,
    role text NOT NULL,
    seat text,
    region text,
    status integer NOT NULL,
    code text NOT NULL,
    rule text,
    request_id text,
    CONSTRAINT refusals_role CHECK (role IN (${roles})),
    CONSTRAINT refusals_region CHECK (region IN (${regions})),
    CONSTRAINT refusals_case FOREIGN KEY (case_id) REFERENCES cases (id)
  )`;

const accessRecords = `
  CREATE TABLE access_records (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    case_id uuid NOT NULL,
    person uuid NOT NULL,
    role text NOT NULL,
    seat text,
    what text NOT NULL,
    revisions integer[] NOT NULL,
    request_id text,
    CONSTRAINT access_records_role CHECK (role IN (${roles})),
    CONSTRAINT access_records_what CHECK (what IN ('ballots', 'hiddenActor')),
    CONSTRAINT access_records_case FOREIGN KEY (case_id) REFERENCES cases (id)
  )`;

const ruleSets = `
  CREATE TABLE rule_sets (
    id uuid PRIMARY KEY,
    procedure text NOT NULL,
    overrides jsonb NOT NULL,
    reason text NOT NULL,
    decided_by uuid NOT NULL,
    in_force_from timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    request_key text NOT NULL,
    request_mac bytea NOT NULL,
    CONSTRAINT rule_sets_request UNIQUE (decided_by, request_key),
    CONSTRAINT rule_sets_overrides CHECK (jsonb_typeof(overrides) = 'object'),
    CONSTRAINT rule_sets_reason_length CHECK (char_length(reason) BETWEEN 1 AND 4000)
  )`;

const incidents = `
  CREATE TABLE incidents (
    id uuid PRIMARY KEY,
    case_id uuid,
    code text NOT NULL,
    detail text NOT NULL,
    source text NOT NULL,
    type text,
    request_id text,
    times integer NOT NULL DEFAULT 1,
    first_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    closed_at timestamptz,
    CONSTRAINT incidents_source CHECK (source IN ('act', 'deadline', 'open', 'read')),
    CONSTRAINT incidents_case FOREIGN KEY (case_id) REFERENCES cases (id)
  )`;

/** What was refused, who read what is not for everybody, the operator's rule sets, and what went wrong. */
export class Records1795284003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [refusals, accessRecords, ruleSets, incidents]) await runner.query(table);
    await runner.query(`CREATE INDEX refusals_by_case ON refusals (case_id, id)`);
    await runner.query(`CREATE INDEX refusals_by_person ON refusals (person, id)`);
    await runner.query(`CREATE INDEX access_records_by_case ON access_records (case_id, id)`);
    await runner.query(`CREATE INDEX rule_sets_in_force ON rule_sets (procedure, in_force_from)`);
    // The same trouble met again is counted, not listed again: a worker retries for as long as it lasts.
    await runner.query(`CREATE UNIQUE INDEX incidents_open ON incidents (case_id, code) WHERE closed_at IS NULL`);
    for (const table of ['refusals', 'access_records', 'rule_sets']) await makeAppendOnly(runner, table);
    await markPersonal(runner, 'refusals', { person: 'id of who was refused' });
    await markPersonal(runner, 'access_records', { person: 'id of who read' });
    await markPersonal(runner, 'rule_sets', { decided_by: 'id of who decided' });
    await grant(runner, {
      refusals: 'SELECT, INSERT',
      access_records: 'SELECT, INSERT',
      rule_sets: 'SELECT, INSERT',
      incidents: 'SELECT, INSERT, UPDATE (detail, times, last_at, closed_at)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['incidents', 'rule_sets', 'access_records', 'refusals']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
