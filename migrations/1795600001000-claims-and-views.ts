import type { MigrationInterface, QueryRunner } from 'typeorm';

import { grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';

const claims = `
  CREATE TABLE claims (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    until timestamptz,
    CONSTRAINT claims_term CHECK (until >= since),
    CONSTRAINT claims_case FOREIGN KEY (case_id) REFERENCES cases (id),
    CONSTRAINT claims_person FOREIGN KEY (person_id) REFERENCES people (id)
  )`;

const savedViews = `
  CREATE TABLE saved_views (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    name text NOT NULL,
    filter jsonb NOT NULL,
    CONSTRAINT saved_views_name CHECK (char_length(name) BETWEEN 1 AND 80),
    CONSTRAINT saved_views_filter CHECK (jsonb_typeof(filter) = 'object'),
    CONSTRAINT saved_views_once UNIQUE (person_id, name),
    CONSTRAINT saved_views_person FOREIGN KEY (person_id) REFERENCES people (id)
  )`;

/** Who on the staff works on which case, and how each of them likes to look at the queue. */
export class ClaimsAndViews1795600001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(claims);
    await runner.query(`CREATE UNIQUE INDEX claims_one_at_a_time ON claims (case_id) WHERE until IS NULL`);
    await runner.query(`CREATE INDEX claims_by_person ON claims (person_id) WHERE until IS NULL`);
    await runner.query(savedViews);
    await markPersonal(runner, 'claims', { person_id: 'who works on the case' });
    await markPersonal(runner, 'saved_views', {
      person_id: 'whose view it is',
      name: 'as they call it',
      filter: 'what they look for',
    });
    await grant(runner, {
      claims: 'SELECT, INSERT, UPDATE (until)',
      saved_views: 'SELECT, INSERT, UPDATE (filter), DELETE',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE saved_views`);
    await runner.query(`DROP TABLE claims`);
  }
}
