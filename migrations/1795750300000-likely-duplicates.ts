import type { MigrationInterface, QueryRunner } from 'typeorm';

import { grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';

const links = `
  CREATE TABLE organisation_links (
    organisation_id uuid NOT NULL,
    other_id uuid NOT NULL,
    verdict text NOT NULL,
    reason text NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, other_id),
    CONSTRAINT organisation_links_verdict CHECK (verdict IN ('same', 'different')),
    CONSTRAINT organisation_links_two CHECK (organisation_id <> other_id),
    CONSTRAINT organisation_links_organisation FOREIGN KEY (organisation_id) REFERENCES organisations (id),
    CONSTRAINT organisation_links_other FOREIGN KEY (other_id) REFERENCES organisations (id),
    CONSTRAINT organisation_links_person FOREIGN KEY (decided_by) REFERENCES people (id)
  )`;

/** What staff has decided about two organisations that look alike: linked or told apart, never merged. */
export class LikelyDuplicates1795750300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(links);
    await markPersonal(runner, 'organisation_links', { reason: 'free text', decided_by: 'who decided' });
    await grant(runner, { organisation_links: 'SELECT, INSERT, UPDATE (verdict, reason, decided_by, decided_at)' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE organisation_links`);
  }
}
