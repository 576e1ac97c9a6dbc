import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { readCase } from '../../apps/api/src/cases/store/read-case.js';
import { writeOpening } from '../../apps/api/src/cases/store/write-opening.js';
import { writeStep } from '../../apps/api/src/cases/store/write-step.js';
import { createDataSource } from '../../apps/api/src/database/index.js';
import { poolOf } from '../../apps/api/src/database/pool.js';
import type { TestDatabase } from '../support/database.js';
import { cloneDatabase } from '../support/database.js';
import { made, opening, step } from '../support/handmade.js';
import { addPerson } from '../support/people.js';

let clone: TestDatabase;
let application: DataSource;
let owner: DataSource;

beforeAll(async () => {
  clone = await cloneDatabase();
  application = await createDataSource(clone.url, { poolSize: 2 }).initialize();
  owner = await createDataSource(clone.ownerUrl, { poolSize: 2 }).initialize();
  const pool = poolOf(application);
  const person = await addPerson(application);
  const first = opening(person, Date.now());
  await writeOpening(pool, first);
  const found = await readCase(pool, first.case, null);
  if (!found) throw new Error('the case is not there');
  const sealed = [{ path: '/text', access: 'internal', value: 'a note' }] as const;
  await writeStep(pool, step(found, [made({ actor: { person, role: 'staff' }, at: found.now, sealed })]));
  await owner.query(
    `INSERT INTO refusals (id, type, person, role, status, code) VALUES ($1, 'x', $2, 'staff', 409, 'x')`,
    [uuid(), person],
  );
  await owner.query(
    `INSERT INTO access_records (id, case_id, person, role, what, revisions) VALUES ($1, $2, $3, 'staff', 'ballots', '{2}')`,
    [uuid(), first.case, person],
  );
  await owner.query(
    `INSERT INTO rule_sets (id, procedure, overrides, reason, decided_by, in_force_from, request_key, request_mac)
     VALUES ($1, 'x', '{}', 'x', $2, now(), 'x', 'x')`,
    [uuid(), person],
  );
  await owner.query(
    `INSERT INTO office_trail (revision, type, from_state, to_state, at, version, payload, commitments, previous_hash, hash)
     VALUES (1, 'x', '', 'x', now(), 'v1', '{}', '{}', repeat('0', 64), repeat('1', 64))`,
  );
  await owner.query(
    `INSERT INTO declared_interests (id, case_id, person, kind, request_key, request_mac) VALUES ($1, $2, $3, 'other', 'x', 'x')`,
    [uuid(), first.case, person],
  );
  await owner.query(`INSERT INTO sign_ins (id, at, what, via, origin) VALUES ($1, now(), 'refused', 'link', 'x')`, [
    uuid(),
  ]);
});

afterAll(async () => {
  await application.destroy();
  await owner.destroy();
  await clone.drop();
});

const appendOnly = [
  'transitions',
  'refusals',
  'access_records',
  'rule_sets',
  'office_trail',
  'sign_ins',
  'declared_interests',
];
const columnOf: Record<string, string> = {
  transitions: 'type',
  refusals: 'type',
  access_records: 'what',
  rule_sets: 'reason',
  sign_ins: 'what',
  declared_interests: 'kind',
  office_trail: 'type',
};

async function contents(table: string): Promise<unknown> {
  return owner.query(`SELECT * FROM ${table}`);
}

describe.each(appendOnly)('rows of %s', (table) => {
  const attempts = [
    `UPDATE ${table} SET ${columnOf[table]} = ${columnOf[table]}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ];

  test.each(attempts)('the application has no right to: %s', async (sql) => {
    const before = await contents(table);
    await expect(application.query(sql)).rejects.toMatchObject({ code: '42501' });
    expect(await contents(table)).toEqual(before);
  });

  test.each(attempts)('the owner is stopped at: %s', async (sql) => {
    const before = await contents(table);
    expect(before).not.toEqual([]);
    await expect(owner.query(sql)).rejects.toMatchObject({ code: '23001' });
    expect(await contents(table)).toEqual(before);
  });

  test('a replication session of the owner is stopped too', async () => {
    await expect(application.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)).rejects.toMatchObject({
      code: '42501',
    });
    const [trigger] = await owner.query<{ tgenabled: string }[]>(
      `SELECT tgenabled FROM pg_trigger WHERE tgrelid = $1::regclass AND tgname LIKE '%append_only'`,
      [table],
    );
    expect(trigger?.tgenabled).toBe('A');
  });
});

test.each([
  `UPDATE sealed_data SET bytes = ''`,
  'DELETE FROM sealed_data',
  'TRUNCATE sealed_data',
  `UPDATE office_sealed SET bytes = ''`,
  'DELETE FROM office_sealed',
  'DELETE FROM cases',
  'UPDATE cases SET organisation_id = organisation_id',
  'DELETE FROM idempotency',
  `SELECT setval('application_numbers', 1)`,
  'CREATE TABLE mine (id int)',
  'DROP TABLE transitions',
])('the application has no right to: %s', async (sql) => {
  await expect(application.query(sql)).rejects.toMatchObject({ code: '42501' });
});

test('every column that holds an id of a person, a name or free text says so', async () => {
  const unmarked = await owner.query<{ place: string }[]>(`
    SELECT c.table_name || '.' || c.column_name AS place FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND c.column_name IN
      ('person', 'person_id', 'name', 'email', 'form', 'bytes', 'context', 'payload', 'actor', 'saved_by', 'decided_by',
       'holder', 'substitute_person', 'named_by', 'used_by', 'invited_by')
      AND coalesce(col_description(c.table_name::regclass, c.ordinal_position), '') NOT LIKE 'personal: %'
    ORDER BY place`);
  // Of deadlines, programs, organisations, ALSes and migrations the name is not a person's.
  expect(unmarked.map(({ place }) => place)).toEqual([
    'deadlines.name',
    'machine_tokens.name',
    'migrations.name',
    'organisations.name',
    'register_entries.name',
    'register_former_names.name',
  ]);
});
