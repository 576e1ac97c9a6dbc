import type { MigrationInterface, QueryRunner } from 'typeorm';

import { makeAppendOnly } from './support/append-only.js';
import { grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';
import { roles } from './support/vocabulary.js';

const interests = `
  CREATE TABLE declared_interests (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    person uuid NOT NULL,
    role text,
    seat text,
    kind text NOT NULL,
    commitment text,
    declared_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    request_key text NOT NULL,
    request_mac bytea NOT NULL,
    CONSTRAINT declared_interests_role CHECK (role IN (${roles})),
    CONSTRAINT declared_interests_kind CHECK (kind IN ('member', 'work', 'money', 'family', 'other')),
    CONSTRAINT declared_interests_case FOREIGN KEY (case_id) REFERENCES cases (id),
    CONSTRAINT declared_interests_request UNIQUE (person, request_key)
  )`;

/** Apart from the declaration, so that a reason can be erased while its commitment stays. */
const reasons = `
  CREATE TABLE declared_interest_reasons (
    interest_id uuid PRIMARY KEY,
    salt bytea NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT declared_interest_reasons_salt CHECK (length(salt) = 32),
    CONSTRAINT declared_interest_reasons_interest FOREIGN KEY (interest_id) REFERENCES declared_interests (id)
  )`;

const constrain = (table: string, name: string, check: string): string[] => [
  `ALTER TABLE ${table} DROP CONSTRAINT ${name}`,
  `ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${check})`,
];

const whatNow = `what IN ('ballots', 'hiddenActor', 'fields', 'form', 'letters', 'interests')`;
const whatBefore = `what IN ('ballots', 'hiddenActor')`;
const accessNow = `access IN ('public', 'restricted', 'internal', 'ballot', 'sealed')`;
const accessBefore = `access IN ('public', 'restricted', 'internal', 'ballot')`;

/** Interests that people declare in a case, a class of fields for one's own reasons, and records of every reading by those who watch. */
export class Conflicts1795372000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(interests);
    await runner.query(`CREATE INDEX declared_interests_by_case ON declared_interests (case_id, person)`);
    await runner.query(reasons);
    await runner.query(`ALTER TABLE access_records ADD COLUMN classes text[] NOT NULL DEFAULT '{}'`);
    for (const statement of [
      ...constrain('access_records', 'access_records_what', whatNow),
      ...constrain('sealed_data', 'sealed_data_access', accessNow),
    ]) {
      await runner.query(statement);
    }
    await makeAppendOnly(runner, 'declared_interests');
    await markPersonal(runner, 'declared_interests', { person: 'id of who declared it' });
    await markPersonal(runner, 'declared_interest_reasons', { bytes: 'free text' });
    await grant(runner, {
      declared_interests: 'SELECT, INSERT',
      declared_interest_reasons: 'SELECT, INSERT, DELETE',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...constrain('sealed_data', 'sealed_data_access', accessBefore),
      ...constrain('access_records', 'access_records_what', whatBefore),
    ]) {
      await runner.query(statement);
    }
    await runner.query(`ALTER TABLE access_records DROP COLUMN classes`);
    await runner.query(`DROP TABLE declared_interest_reasons`);
    await runner.query(`DROP TABLE declared_interests`);
  }
}
