import type { MigrationInterface, QueryRunner } from 'typeorm';

import { grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';

/** One letter to one reader. It holds neither the text nor an address: both are looked up when it is sent. */
const deliveries = `
  CREATE TABLE deliveries (
    id uuid PRIMARY KEY,
    message_id uuid NOT NULL,
    person_id uuid,
    list text,
    status text NOT NULL DEFAULT 'pending',
    attempts integer NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL,
    last_error text,
    created_at timestamptz NOT NULL,
    settled_at timestamptz,
    CONSTRAINT deliveries_reader CHECK ((person_id IS NULL) <> (list IS NULL)),
    CONSTRAINT deliveries_list CHECK (list IN ('AFRALO', 'APRALO', 'EURALO', 'LACRALO', 'NARALO', 'public')),
    CONSTRAINT deliveries_status CHECK (status IN ('pending', 'sent', 'refused', 'parked', 'skipped')),
    CONSTRAINT deliveries_settled CHECK ((status = 'pending') = (settled_at IS NULL)),
    CONSTRAINT deliveries_message FOREIGN KEY (message_id) REFERENCES messages (id),
    CONSTRAINT deliveries_person FOREIGN KEY (person_id) REFERENCES people (id)
  )`;

const indexes = [
  `CREATE UNIQUE INDEX deliveries_to_person ON deliveries (message_id, person_id) WHERE person_id IS NOT NULL`,
  `CREATE UNIQUE INDEX deliveries_to_list ON deliveries (message_id, list) WHERE list IS NOT NULL`,
  `CREATE INDEX deliveries_due ON deliveries (next_at) WHERE status = 'pending'`,
  `CREATE INDEX deliveries_not_sent ON deliveries (id) WHERE status IN ('refused', 'parked')`,
];

/** Letters on their way to each reader. */
export class Deliveries1795373000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(deliveries);
    for (const index of indexes) await runner.query(index);
    await runner.query(`ALTER TABLE messages DROP CONSTRAINT messages_status`);
    await runner.query(
      `ALTER TABLE messages ADD CONSTRAINT messages_status CHECK (status IN ('pending', 'addressed', 'expired'))`,
    );
    // Asked for while nothing was sent yet: old news, and some of it is wrong by now.
    await runner.query(`UPDATE messages SET status = 'expired'`);
    await markPersonal(runner, 'deliveries', { person_id: 'who gets the letter' });
    await grant(runner, {
      deliveries: 'SELECT, INSERT, UPDATE (status, attempts, next_at, last_error, settled_at)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE deliveries`);
    await runner.query(`UPDATE messages SET status = 'pending'`);
    await runner.query(`ALTER TABLE messages DROP CONSTRAINT messages_status`);
    await runner.query(`ALTER TABLE messages ADD CONSTRAINT messages_status CHECK (status IN ('pending'))`);
  }
}
