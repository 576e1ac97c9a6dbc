import type { MigrationInterface, QueryRunner } from 'typeorm';

import { makeAppendOnly } from './support/append-only.js';
import { grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';
import { roles } from './support/vocabulary.js';

const documents = `
  CREATE TABLE documents (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT documents_case FOREIGN KEY (case_id) REFERENCES cases (id)
  )`;

/** Hash and length are checked where the bytes are stored: the trail commits to both. */
const documentVersions = `
  CREATE TABLE document_versions (
    id uuid PRIMARY KEY,
    document_id uuid NOT NULL,
    version integer NOT NULL,
    case_id uuid NOT NULL,
    revision integer NOT NULL,
    access text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    sha256 text NOT NULL,
    file_name text NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT document_versions_number UNIQUE (document_id, version),
    CONSTRAINT document_versions_counted CHECK (version >= 1),
    CONSTRAINT document_versions_access CHECK (access IN ('public', 'restricted')),
    CONSTRAINT document_versions_size CHECK (size > 0 AND size = octet_length(bytes)),
    CONSTRAINT document_versions_sha256 CHECK (sha256 = encode(sha256(bytes), 'hex')),
    CONSTRAINT document_versions_file_name CHECK (char_length(file_name) BETWEEN 1 AND 200),
    CONSTRAINT document_versions_document FOREIGN KEY (document_id) REFERENCES documents (id),
    CONSTRAINT document_versions_transition FOREIGN KEY (case_id, revision) REFERENCES transitions (case_id, revision)
  )`;

const documentScans = `
  CREATE TABLE document_scans (
    id uuid PRIMARY KEY,
    version_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    result text NOT NULL,
    finding text,
    CONSTRAINT document_scans_result CHECK (result IN ('clean', 'infected', 'notScanned', 'pending')),
    CONSTRAINT document_scans_finding CHECK ((result = 'infected') = (finding IS NOT NULL)),
    CONSTRAINT document_scans_version FOREIGN KEY (version_id) REFERENCES document_versions (id)
  )`;

const documentSendings = `
  CREATE TABLE document_sendings (
    id uuid PRIMARY KEY,
    version_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    person uuid NOT NULL,
    role text,
    seat text,
    how text NOT NULL,
    request_id text,
    CONSTRAINT document_sendings_role CHECK (role IN (${roles})),
    CONSTRAINT document_sendings_how CHECK (how IN ('downloaded', 'circulated')),
    CONSTRAINT document_sendings_version FOREIGN KEY (version_id) REFERENCES document_versions (id)
  )`;

const tables = ['documents', 'document_versions', 'document_scans', 'document_sendings'];

/** Attachments of cases with all their versions, what scanning them found, and who was sent which. */
export class Documents1795374000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [documents, documentVersions, documentScans, documentSendings]) await runner.query(table);
    // What is uploaded is compressed already; trying again only costs time.
    await runner.query(`ALTER TABLE document_versions ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await runner.query(`CREATE INDEX documents_by_case ON documents (case_id)`);
    await runner.query(`CREATE INDEX document_versions_by_case ON document_versions (case_id, id)`);
    await runner.query(`CREATE INDEX document_scans_by_version ON document_scans (version_id, at)`);
    await runner.query(`CREATE INDEX document_scans_pending ON document_scans (version_id) WHERE result = 'pending'`);
    await runner.query(`CREATE INDEX document_sendings_by_version ON document_sendings (version_id, id)`);
    for (const table of tables) await makeAppendOnly(runner, table);
    await markPersonal(runner, 'document_versions', {
      file_name: 'name that the sender gave the file',
      bytes: 'whatever the file holds',
    });
    await markPersonal(runner, 'document_sendings', { person: 'id of who was sent it' });
    await grant(runner, Object.fromEntries(tables.map((table) => [table, 'SELECT, INSERT'])));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}
