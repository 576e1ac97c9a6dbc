import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createAppendOnlyGuard, dropAppendOnlyGuard, makeAppendOnly } from './support/append-only.js';
import { grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';
import { regions, roles } from './support/vocabulary.js';

/**
 * `person` refers to people by id only: the trail outlives the person's row, and a key would make every act of a busy
 * person lock that one row.
 */
const transitions = `
  CREATE TABLE transitions (
    case_id uuid NOT NULL,
    revision integer NOT NULL,
    type text NOT NULL,
    deadline text,
    person uuid,
    role text,
    seat text,
    region text,
    actor jsonb,
    actor_hidden boolean NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    at timestamptz NOT NULL,
    procedure text NOT NULL,
    version text NOT NULL,
    payload jsonb NOT NULL,
    commitments jsonb NOT NULL,
    request_id text,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (case_id, revision),
    CONSTRAINT transitions_revision CHECK (revision >= 1),
    CONSTRAINT transitions_actor CHECK ((actor IS NULL) = (deadline IS NOT NULL)),
    CONSTRAINT transitions_role CHECK (role IN (${roles})),
    CONSTRAINT transitions_region CHECK (region IN (${regions})),
    CONSTRAINT transitions_hashes CHECK (length(previous_hash) = 64 AND length(hash) = 64),
    CONSTRAINT transitions_case FOREIGN KEY (case_id) REFERENCES cases (id)
  )`;

const transitionIndexes = [
  `CREATE INDEX transitions_by_time ON transitions (at)`,
  `CREATE INDEX transitions_by_person ON transitions (person, at) WHERE person IS NOT NULL`,
  `CREATE INDEX transitions_by_seat ON transitions (seat, at) WHERE seat IS NOT NULL`,
  `CREATE INDEX transitions_by_type ON transitions (type, at)`,
  `CREATE INDEX transitions_by_region ON transitions (region, at) WHERE region IS NOT NULL`,
];

const sealedData = `
  CREATE TABLE sealed_data (
    case_id uuid NOT NULL,
    revision integer NOT NULL,
    path text NOT NULL,
    access text NOT NULL,
    salt bytea NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (case_id, revision, path),
    CONSTRAINT sealed_data_access CHECK (access IN ('public', 'restricted', 'internal', 'ballot')),
    CONSTRAINT sealed_data_salt CHECK (length(salt) = 32),
    CONSTRAINT sealed_data_transition FOREIGN KEY (case_id, revision) REFERENCES transitions (case_id, revision)
  )`;

const messages = `
  CREATE TABLE messages (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    revision integer NOT NULL,
    letter text NOT NULL,
    recipients text[] NOT NULL,
    status text NOT NULL DEFAULT 'pending',
    created_at timestamptz NOT NULL,
    CONSTRAINT messages_status CHECK (status IN ('pending')),
    CONSTRAINT messages_transition FOREIGN KEY (case_id, revision) REFERENCES transitions (case_id, revision)
  )`;

const idempotency = `
  CREATE TABLE idempotency (
    person_id uuid NOT NULL,
    key text NOT NULL,
    mac bytea NOT NULL,
    case_id uuid NOT NULL,
    revision integer NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, key),
    CONSTRAINT idempotency_key_length CHECK (char_length(key) BETWEEN 1 AND 255),
    CONSTRAINT idempotency_transition FOREIGN KEY (case_id, revision) REFERENCES transitions (case_id, revision)
  )`;

/** What happened: the trail, the sealed values it commits to, and what the same statement writes beside them. */
export class Trail1795284002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createAppendOnlyGuard(runner);
    for (const statement of [transitions, ...transitionIndexes, sealedData, messages, idempotency]) {
      await runner.query(statement);
    }
    await runner.query(`CREATE INDEX messages_by_case ON messages (case_id, revision)`);
    await runner.query(`CREATE INDEX messages_pending ON messages (id) WHERE status = 'pending'`);
    await makeAppendOnly(runner, 'transitions');
    await markPersonal(runner, 'transitions', {
      person: 'id of who acted',
      actor: 'id, seat and capacity of who acted',
      payload: 'ids of people, for example of an electorate',
    });
    await markPersonal(runner, 'sealed_data', { bytes: 'free text, personal values, ballot choices' });
    await markPersonal(runner, 'idempotency', { person_id: 'whose request it was' });
    await grant(runner, {
      transitions: 'SELECT, INSERT',
      sealed_data: 'SELECT, INSERT',
      messages: 'SELECT, INSERT, UPDATE (status)',
      idempotency: 'SELECT, INSERT',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['idempotency', 'messages', 'sealed_data', 'transitions']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await dropAppendOnlyGuard(runner);
  }
}
