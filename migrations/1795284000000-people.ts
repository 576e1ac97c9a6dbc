import type { MigrationInterface, QueryRunner } from 'typeorm';

import { grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';
import { regions, roles } from './support/vocabulary.js';

const people = `
  CREATE TABLE people (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    email text,
    language text NOT NULL DEFAULT 'en',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT people_name_length CHECK (char_length(name) BETWEEN 1 AND 200)
  )`;

const organisations = `
  CREATE TABLE organisations (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT organisations_name_length CHECK (char_length(name) BETWEEN 1 AND 300)
  )`;

const representatives = `
  CREATE TABLE representatives (
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    until timestamptz,
    PRIMARY KEY (organisation_id, person_id),
    CONSTRAINT representatives_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id),
    CONSTRAINT representatives_person FOREIGN KEY (person_id) REFERENCES people (id)
  )`;

const seats = `
  CREATE TABLE seats (
    id uuid PRIMARY KEY,
    seat text NOT NULL,
    role text NOT NULL,
    region text,
    person_id uuid NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    until timestamptz,
    CONSTRAINT seats_role CHECK (role IN (${roles})),
    CONSTRAINT seats_region CHECK (region IN (${regions})),
    CONSTRAINT seats_person FOREIGN KEY (person_id) REFERENCES people (id)
  )`;

const accessTokens = `
  CREATE TABLE access_tokens (
    token_hash bytea PRIMARY KEY,
    person_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT access_tokens_person FOREIGN KEY (person_id) REFERENCES people (id)
  )`;

/** People, the seats they hold, the organisations they speak for, and the tokens of the demonstration. */
export class People1795284000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [people, organisations, representatives, seats, accessTokens]) await runner.query(table);
    await runner.query(`CREATE INDEX representatives_by_person ON representatives (person_id)`);
    await runner.query(`CREATE UNIQUE INDEX seats_one_holder ON seats (seat) WHERE until IS NULL`);
    await runner.query(`CREATE INDEX seats_by_person ON seats (person_id)`);
    await runner.query(`CREATE INDEX access_tokens_by_person ON access_tokens (person_id)`);
    await markPersonal(runner, 'people', { name: 'name of a person', email: 'address of a person' });
    await markPersonal(runner, 'representatives', { person_id: 'who speaks for the organisation' });
    await markPersonal(runner, 'seats', { person_id: 'who holds the seat' });
    await markPersonal(runner, 'access_tokens', { person_id: 'whose token it is' });
    await grant(runner, {
      people: 'SELECT, INSERT, UPDATE',
      organisations: 'SELECT, INSERT, UPDATE',
      representatives: 'SELECT, INSERT, UPDATE',
      seats: 'SELECT, INSERT, UPDATE',
      access_tokens: 'SELECT, INSERT, DELETE',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['access_tokens', 'seats', 'representatives', 'organisations', 'people']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
