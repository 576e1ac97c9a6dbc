import type { MigrationInterface, QueryRunner } from 'typeorm';

import { makeAppendOnly } from './support/append-only.js';
import { grant } from './support/application-role.js';
import { markPersonal } from './support/personal.js';

const identities = `
  CREATE TABLE identities (
    issuer text NOT NULL,
    subject text NOT NULL,
    person_id uuid NOT NULL,
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject),
    CONSTRAINT identities_person FOREIGN KEY (person_id) REFERENCES people (id)
  )`;

const sessions = `
  CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL,
    person_id uuid NOT NULL,
    via text NOT NULL,
    created_at timestamptz NOT NULL,
    proved_at timestamptz,
    last_seen_at timestamptz NOT NULL,
    browser text,
    CONSTRAINT sessions_token UNIQUE (token_hash),
    CONSTRAINT sessions_token_length CHECK (length(token_hash) = 32),
    CONSTRAINT sessions_via CHECK (via IN ('openid', 'link', 'demo')),
    CONSTRAINT sessions_person FOREIGN KEY (person_id) REFERENCES people (id)
  )
  -- Only last_seen_at ever changes; with room on the page that never touches an index.
  WITH (fillfactor = 80)`;

const emailLinks = `
  CREATE TABLE email_links (
    token_hash bytea PRIMARY KEY,
    email text NOT NULL,
    return_to text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT email_links_token_length CHECK (length(token_hash) = 32)
  )`;

const openidFlows = `
  CREATE TABLE oidc_flows (
    state_hash bytea PRIMARY KEY,
    browser_hash bytea NOT NULL,
    nonce text NOT NULL,
    fresh boolean NOT NULL,
    return_to text NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT oidc_flows_hashes CHECK (length(state_hash) = 32 AND length(browser_hash) = 32)
  )`;

const machineTokens = `
  CREATE TABLE machine_tokens (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL,
    name text NOT NULL,
    person_id uuid NOT NULL,
    scope text NOT NULL,
    seats text[] NOT NULL,
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT machine_tokens_token UNIQUE (token_hash),
    CONSTRAINT machine_tokens_token_length CHECK (length(token_hash) = 32),
    CONSTRAINT machine_tokens_name_length CHECK (char_length(name) BETWEEN 1 AND 100),
    CONSTRAINT machine_tokens_scope CHECK (scope IN ('read', 'act')),
    CONSTRAINT machine_tokens_person FOREIGN KEY (person_id) REFERENCES people (id),
    CONSTRAINT machine_tokens_created_by FOREIGN KEY (created_by) REFERENCES people (id)
  )`;

const signIns = `
  CREATE TABLE sign_ins (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    what text NOT NULL,
    via text NOT NULL,
    person uuid,
    by_person uuid,
    subject uuid,
    code text,
    origin text NOT NULL,
    request_id text,
    CONSTRAINT sign_ins_what CHECK (what IN ('signedIn', 'refused', 'limited', 'linkSent', 'ended', 'created', 'revoked')),
    CONSTRAINT sign_ins_via CHECK (via IN ('openid', 'link', 'demo', 'machine', 'session'))
  )`;

const rateLimits = `
  CREATE TABLE rate_limits (
    key bytea NOT NULL,
    window_start timestamptz NOT NULL,
    window_end timestamptz NOT NULL,
    hits integer NOT NULL,
    PRIMARY KEY (key, window_start)
  )`;

const tables = [identities, sessions, emailLinks, openidFlows, machineTokens, signIns, rateLimits];

/** How people and machines prove who they are. Of every secret only a hash is kept. */
export class SignIn1795371000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
    await runner.query(`CREATE INDEX identities_by_person ON identities (person_id)`);
    await runner.query(`CREATE INDEX sessions_by_person ON sessions (person_id, id)`);
    await runner.query(`CREATE INDEX sessions_by_age ON sessions (created_at)`);
    await runner.query(`CREATE INDEX email_links_by_expiry ON email_links (expires_at)`);
    await runner.query(`CREATE INDEX oidc_flows_by_expiry ON oidc_flows (expires_at)`);
    await runner.query(`CREATE INDEX machine_tokens_by_person ON machine_tokens (person_id)`);
    await runner.query(`CREATE INDEX sign_ins_by_person ON sign_ins (person, id)`);
    await runner.query(`CREATE INDEX rate_limits_by_end ON rate_limits (window_end)`);
    await makeAppendOnly(runner, 'sign_ins');
    await markPersonal(runner, 'identities', {
      subject: 'who it is at the provider',
      person_id: 'whose identity it is',
    });
    await markPersonal(runner, 'sessions', {
      person_id: 'who is signed in',
      browser: 'what their browser calls itself',
    });
    await markPersonal(runner, 'email_links', { email: 'address of a person' });
    await markPersonal(runner, 'machine_tokens', { person_id: 'who answers for it', created_by: 'who made it' });
    await markPersonal(runner, 'sign_ins', { person: 'id of who signed in', by_person: 'id of who did it to them' });
    await grant(runner, {
      identities: 'SELECT, INSERT, DELETE',
      sessions: 'SELECT, INSERT, DELETE, UPDATE (last_seen_at)',
      email_links: 'SELECT, INSERT, DELETE',
      oidc_flows: 'SELECT, INSERT, DELETE',
      machine_tokens: 'SELECT, INSERT, UPDATE (last_used_at, revoked_at)',
      sign_ins: 'SELECT, INSERT',
      rate_limits: 'SELECT, INSERT, UPDATE (hits), DELETE',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'rate_limits',
      'sign_ins',
      'machine_tokens',
      'oidc_flows',
      'email_links',
      'sessions',
      'identities',
    ]) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
