import type { MigrationInterface, QueryRunner } from 'typeorm';

import { grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';

const ownDrafts = `
  CREATE TABLE own_drafts (
    case_id uuid NOT NULL,
    person uuid NOT NULL,
    event text NOT NULL,
    payload jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    CONSTRAINT own_drafts_payload CHECK (jsonb_typeof(payload) = 'object'),
    CONSTRAINT own_drafts_case FOREIGN KEY (case_id) REFERENCES cases (id),
    PRIMARY KEY (case_id, person, event)
  )`;

/** What people have written of a step that they have not sent. It is no part of the case: each is its author's alone. */
export class OwnDrafts1795650000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ownDrafts);
    await markPersonal(runner, 'own_drafts', { person: 'id of who wrote it', payload: 'free text' });
    await grant(runner, { own_drafts: 'SELECT, INSERT, UPDATE, DELETE' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE own_drafts`);
  }
}
