import type { MigrationInterface, QueryRunner } from 'typeorm';

import { makeAppendOnly } from './support/append-only.js';
import { grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';
import { regions, roles } from './support/vocabulary.js';

/** Stored in lower case: two people cannot have one address in two spellings. */
const personEmails = `
  CREATE TABLE person_emails (
    email text PRIMARY KEY,
    person_id uuid NOT NULL,
    verified_at timestamptz,
    is_primary boolean NOT NULL DEFAULT false,
    added_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT person_emails_lower CHECK (email = lower(email)),
    CONSTRAINT person_emails_length CHECK (char_length(email) BETWEEN 3 AND 254),
    CONSTRAINT person_emails_person FOREIGN KEY (person_id) REFERENCES people (id)
  )`;

const people = [
  `ALTER TABLE people ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC'`,
  personEmails,
  `CREATE INDEX person_emails_by_person ON person_emails (person_id)`,
  `CREATE UNIQUE INDEX person_emails_one_primary ON person_emails (person_id) WHERE is_primary`,
  `INSERT INTO person_emails (email, person_id, is_primary)
    SELECT DISTINCT ON (lower(email)) lower(email), id, true FROM people WHERE email IS NOT NULL ORDER BY lower(email), id`,
  `ALTER TABLE people DROP COLUMN email`,
];

/** The representatives there were: the first of an organisation is its primary one. */
const representatives = [
  `ALTER TABLE representatives DROP CONSTRAINT representatives_pkey`,
  `ALTER TABLE representatives ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN kind text NOT NULL DEFAULT 'primary'`,
  `ALTER TABLE representatives ALTER COLUMN id DROP DEFAULT`,
  `UPDATE representatives r SET kind = 'secondary' WHERE EXISTS (SELECT FROM representatives e
    WHERE e.organisation_id = r.organisation_id AND (e.since, e.person_id) < (r.since, r.person_id))`,
  `ALTER TABLE representatives ADD PRIMARY KEY (id),
    ADD CONSTRAINT representatives_kind CHECK (kind IN ('primary', 'secondary')),
    ADD CONSTRAINT representatives_term CHECK (until >= since)`,
  `CREATE UNIQUE INDEX representatives_one_of_a_kind ON representatives (organisation_id, kind) WHERE until IS NULL`,
  `CREATE UNIQUE INDEX representatives_once ON representatives (organisation_id, person_id) WHERE until IS NULL`,
];

/**
 * Refuses two terms of one seat that overlap. A trigger, because an exclusion constraint over text needs btree_gist, which
 * not every server has. The lock makes two writers of one seat wait for each other.
 */
const termsApart = `
  CREATE FUNCTION refuse_overlapping_terms() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE overlapping boolean;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(TG_TABLE_NAME || ' ' || NEW.seat, 0));
    EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE seat = $1 AND id <> $2
      AND tstzrange(since, until) && tstzrange($3, $4))', TG_RELID::regclass)
      INTO overlapping USING NEW.seat, NEW.id, NEW.since, NEW.until;
    IF overlapping THEN
      RAISE EXCEPTION 'terms of seat "%" overlap', NEW.seat
        USING ERRCODE = 'exclusion_violation', CONSTRAINT = TG_TABLE_NAME || '_terms_apart', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
  END $$`;

const keepTermsApart = (table: string): string => `
  CREATE TRIGGER ${table}_terms_apart AFTER INSERT OR UPDATE OF seat, since, until ON ${table}
  FOR EACH ROW EXECUTE FUNCTION refuse_overlapping_terms()`;

/** `role` is that of the seat, so that the table itself refuses a proxy in a vote of the ALAC. */
const substitutions = `
  CREATE TABLE substitutions (
    id uuid PRIMARY KEY,
    seat text NOT NULL,
    role text NOT NULL,
    region text,
    holder uuid NOT NULL,
    substitute_person uuid NOT NULL,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL,
    named_by uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT substitutions_role CHECK (role IN ('raloLeader', 'staff')),
    CONSTRAINT substitutions_region CHECK (region IN (${regions})),
    CONSTRAINT substitutions_term CHECK (until >= since),
    CONSTRAINT substitutions_somebody_else CHECK (substitute_person <> holder),
    CONSTRAINT substitutions_holder FOREIGN KEY (holder) REFERENCES people (id),
    CONSTRAINT substitutions_substitute FOREIGN KEY (substitute_person) REFERENCES people (id),
    CONSTRAINT substitutions_named_by FOREIGN KEY (named_by) REFERENCES people (id)
  )`;

const seats = [
  `ALTER TABLE seats ADD COLUMN filled_how text NOT NULL DEFAULT 'staff',
    ADD CONSTRAINT seats_filled_how CHECK (filled_how IN ('ralo', 'nomcom', 'elected', 'appointed', 'board', 'staff')),
    ADD CONSTRAINT seats_term CHECK (until >= since)`,
  `CREATE INDEX seats_by_seat ON seats (seat, since)`,
  termsApart,
  keepTermsApart('seats'),
  substitutions,
  keepTermsApart('substitutions'),
  `CREATE INDEX substitutions_by_substitute ON substitutions (substitute_person)`,
];

const invitations = `
  CREATE TABLE invitations (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    email text NOT NULL,
    kind text NOT NULL,
    token_hash bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    used_by uuid,
    invited_by uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT invitations_token UNIQUE (token_hash),
    CONSTRAINT invitations_kind CHECK (kind IN ('primary', 'secondary')),
    CONSTRAINT invitations_used CHECK ((used_at IS NULL) = (used_by IS NULL)),
    CONSTRAINT invitations_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id),
    CONSTRAINT invitations_used_by FOREIGN KEY (used_by) REFERENCES people (id),
    CONSTRAINT invitations_invited_by FOREIGN KEY (invited_by) REFERENCES people (id)
  )`;

/** One chain for the whole office: what happens here is rare, so that one writer at a time is enough. */
const officeTrail = `
  CREATE TABLE office_trail (
    revision integer PRIMARY KEY,
    type text NOT NULL,
    person uuid,
    role text,
    seat text,
    organisation_id uuid,
    actor jsonb,
    from_state text NOT NULL,
    to_state text NOT NULL,
    at timestamptz NOT NULL,
    version text NOT NULL,
    payload jsonb NOT NULL,
    commitments jsonb NOT NULL,
    request_id text,
    request_key text,
    request_mac bytea,
    result uuid,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT office_trail_revision CHECK (revision >= 1),
    CONSTRAINT office_trail_role CHECK (role IN (${roles})),
    CONSTRAINT office_trail_hashes CHECK (length(previous_hash) = 64 AND length(hash) = 64)
  )`;

const officeSealed = `
  CREATE TABLE office_sealed (
    revision integer NOT NULL,
    path text NOT NULL,
    salt bytea NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (revision, path),
    CONSTRAINT office_sealed_salt CHECK (length(salt) = 32),
    CONSTRAINT office_sealed_record FOREIGN KEY (revision) REFERENCES office_trail (revision)
  )`;

const records = [
  invitations,
  `CREATE INDEX invitations_by_organisation ON invitations (organisation_id)`,
  officeTrail,
  `CREATE UNIQUE INDEX office_trail_request ON office_trail (person, request_key) WHERE request_key IS NOT NULL`,
  `CREATE INDEX office_trail_by_seat ON office_trail (seat, revision) WHERE seat IS NOT NULL`,
  `CREATE INDEX office_trail_by_organisation ON office_trail (organisation_id, revision) WHERE organisation_id IS NOT NULL`,
  officeSealed,
];

const undo = [
  ...['office_sealed', 'office_trail', 'invitations', 'substitutions'].map((table) => `DROP TABLE ${table}`),
  `DROP TRIGGER seats_terms_apart ON seats`,
  `DROP FUNCTION refuse_overlapping_terms()`,
  `DROP INDEX seats_by_seat`,
  `ALTER TABLE seats DROP CONSTRAINT seats_filled_how, DROP CONSTRAINT seats_term, DROP COLUMN filled_how`,
  `DROP INDEX representatives_one_of_a_kind`,
  `DROP INDEX representatives_once`,
  // One row a person and organisation, as it was: the last term stands for the earlier ones.
  `DELETE FROM representatives r USING representatives l WHERE l.organisation_id = r.organisation_id
    AND l.person_id = r.person_id AND (l.since, l.id) > (r.since, r.id)`,
  `ALTER TABLE representatives DROP CONSTRAINT representatives_pkey, DROP CONSTRAINT representatives_kind,
    DROP CONSTRAINT representatives_term, DROP COLUMN kind, DROP COLUMN id, ADD PRIMARY KEY (organisation_id, person_id)`,
  `ALTER TABLE people ADD COLUMN email text, DROP COLUMN time_zone`,
  `UPDATE people p SET email = e.email FROM person_emails e WHERE e.person_id = p.id AND e.is_primary`,
  `DROP TABLE person_emails`,
];

/** E-mail addresses, terms that never overlap, substitutes, invitations, and the office's own trail. */
export class Office1795370000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...people, ...representatives, ...seats, ...records]) await runner.query(statement);
    await makeAppendOnly(runner, 'office_trail');
    await markPersonal(runner, 'person_emails', { email: 'address of a person', person_id: 'whose address it is' });
    await markPersonal(runner, 'substitutions', {
      holder: 'whose seat it is',
      substitute_person: 'who acts in it',
      named_by: 'who named them',
    });
    await markPersonal(runner, 'invitations', {
      email: 'address of a person',
      used_by: 'who accepted it',
      invited_by: 'who invited them',
    });
    await markPersonal(runner, 'office_trail', {
      person: 'id of who acted',
      actor: 'id, seat and capacity of who acted',
      payload: 'ids of people',
    });
    await markPersonal(runner, 'office_sealed', { bytes: 'names and addresses of people' });
    await grant(runner, {
      person_emails: 'SELECT, INSERT, UPDATE, DELETE',
      substitutions: 'SELECT, INSERT, UPDATE (until)',
      invitations: 'SELECT, INSERT, UPDATE (expires_at, used_at, used_by)',
      office_trail: 'SELECT, INSERT',
      office_sealed: 'SELECT, INSERT',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of undo) await runner.query(statement);
    await markPersonal(runner, 'people', { email: 'address of a person' });
  }
}
