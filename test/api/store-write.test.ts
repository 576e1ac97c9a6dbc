import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { readCase } from '../../apps/api/src/cases/store/read-case.js';
import type { StoredCase } from '../../apps/api/src/cases/store/stored-case.js';
import { writeOpening } from '../../apps/api/src/cases/store/write-opening.js';
import { writeStep } from '../../apps/api/src/cases/store/write-step.js';
import { createDataSource } from '../../apps/api/src/database/index.js';
import { poolOf } from '../../apps/api/src/database/pool.js';
import { commitment } from '../../libs/trail/index.js';
import type { TestDatabase } from '../support/database.js';
import { cloneDatabase } from '../support/database.js';
import { columns, made, opening, step } from '../support/handmade.js';
import { addPerson } from '../support/people.js';

let clone: TestDatabase;
let database: DataSource;
let pool: Pool;
let person: string;

beforeAll(async () => {
  clone = await cloneDatabase();
  database = await createDataSource(clone.url, { poolSize: 16 }).initialize();
  pool = poolOf(database);
  person = await addPerson(database);
});

afterAll(async () => {
  await database.destroy();
  await clone.drop();
});

async function opened(deadlines: StoredCase['snapshot']['deadlines'] = []): Promise<StoredCase> {
  const first = opening(person, Date.now(), deadlines);
  await writeOpening(pool, first);
  return stored(first.case);
}

async function stored(id: string): Promise<StoredCase> {
  const found = await readCase(pool, id, null);
  if (!found) throw new Error('the case is not there');
  return found;
}

const actor = (): { person: string; role: 'staff'; seat: string } => ({ person, role: 'staff', seat: 'STAFF-1' });

test('an opening leaves organisation, representative, case and first record', async () => {
  const found = await opened([{ id: 'xstate.after.x.made', name: 'x', due: 4_102_444_800_123 }]);
  expect(found.revision).toBe(1);
  expect(found.number).toBeNull();
  expect(found.snapshot).toEqual({
    procedure: 'made',
    version: '1',
    state: 'made',
    context: { steps: 0 },
    deadlines: [{ id: 'xstate.after.x.made', name: 'x', due: 4_102_444_800_123 }],
  });
  const { rows } = await pool.query(
    `SELECT o.name, r.person_id FROM organisations o JOIN representatives r ON r.organisation_id = o.id WHERE o.id = $1`,
    [found.organisation],
  );
  expect(rows).toEqual([{ name: 'Made for a test', person_id: person }]);
});

test('of fifteen writers at the same revision one is first, and with retries all are written', async () => {
  const { id } = await opened();
  let lost = 0;
  const write = async (n: number): Promise<void> => {
    for (;;) {
      const now = await stored(id);
      const ballot = made({ type: 'ballot.cast', actor: actor(), at: now.now, payload: { n } });
      if (await writeStep(pool, step(now, [ballot]))) return;
      lost += 1;
    }
  };
  await Promise.all(Array.from({ length: 15 }, (_, n) => write(n)));
  const after = await stored(id);
  expect(after.revision).toBe(16);
  expect(after.snapshot.context).toEqual({ steps: 15 });
  expect(lost).toBeGreaterThan(0);
  const { rows } = await pool.query<{ n: number }>(
    `SELECT (payload->>'n')::int AS n FROM transitions WHERE case_id = $1 AND revision > 1`,
    [id],
  );
  expect(rows.map(({ n }) => n).sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, n) => n));
});

test('a stale revision writes nothing at all', async () => {
  const before = await opened();
  const message = { id: uuid(), revision: 2, letter: 'received', recipients: ['applicant'] };
  expect(await writeStep(pool, step(before, [made({ actor: actor(), at: before.now })]))).toEqual({ number: null });
  const late = step(before, [made({ actor: actor(), at: before.now })], {
    messages: [message],
    request: { person, key: 'late-request', mac: Buffer.alloc(32) },
    after: [{ id: 'late', name: 'late', due: Date.now() + 1000 }],
  });
  expect(await writeStep(pool, late)).toBeNull();
  expect((await stored(before.id)).revision).toBe(2);
  expect((await stored(before.id)).snapshot.deadlines).toEqual([]);
  const { rows } = await pool.query(`SELECT FROM idempotency WHERE key = 'late-request'`);
  expect(rows).toHaveLength(0);
});

test('a decision is void from the instant of the next deadline', async () => {
  const due = Date.now() - 1;
  const before = await opened([{ id: 'close', name: 'close', due }]);
  const ballot = made({ type: 'ballot.cast', actor: actor(), at: due - 1000 });
  expect(await writeStep(pool, step(before, [ballot], { before: due }))).toBeNull();
  expect(await writeStep(pool, step(before, [ballot], { before: Date.now() + 60_000 }))).not.toBeNull();
});

test('the deadline is looked at again when the row had to be waited for', async () => {
  const before = await opened();
  const due = Date.now() + 300;
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query('SELECT FROM cases WHERE id = $1 FOR UPDATE', [before.id]);
  const waiting = writeStep(pool, step(before, [made({ actor: actor(), at: before.now })], { before: due }));
  await new Promise((resolve) => setTimeout(resolve, 400));
  await client.query('UPDATE cases SET phase = phase WHERE id = $1', [before.id]);
  await client.query('COMMIT');
  client.release();
  expect(await waiting).toBeNull();
});

test('several records of one step form one chain, and go on where the case stood', async () => {
  const before = await opened();
  const at = before.now;
  const fired = made({ type: 'deadline.x', deadline: 'xstate.after.x.made', at });
  expect(await writeStep(pool, step(before, [fired, made({ actor: actor(), at })]))).not.toBeNull();
  const { rows } = await pool.query<{ previous_hash: string; hash: string; actor: unknown }>(
    'SELECT previous_hash, hash, actor FROM transitions WHERE case_id = $1 ORDER BY revision',
    [before.id],
  );
  expect(rows.map(({ previous_hash }) => previous_hash).slice(1)).toEqual(rows.map(({ hash }) => hash).slice(0, 2));
  expect(rows.map((row) => row.actor)).toEqual([{ person, role: 'applicant' }, null, actor()]);
  expect((await stored(before.id)).lastHash).toBe(rows[2]?.hash);
});

test('deadlines that go on are left alone, others are removed, moved or added', async () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id, i) => ({ id, name: id, due: Date.now() + 1e6 + i }));
  if (!a || !b || !c) throw new Error('three deadlines');
  const before = await opened([a, b]);
  await pool.query(`UPDATE deadlines SET attempts = 7 WHERE case_id = $1`, [before.id]);
  const later = { ...b, due: b.due + 5000 };
  await writeStep(pool, step(before, [made({ actor: actor(), at: before.now })], { after: [a, later, c] }));
  expect((await stored(before.id)).snapshot.deadlines).toEqual([a, c, later]);
  const { rows } = await pool.query('SELECT id, attempts FROM deadlines WHERE case_id = $1 ORDER BY id', [before.id]);
  expect(rows).toEqual([
    { id: 'a', attempts: 7 },
    { id: 'b', attempts: 0 },
    { id: 'c', attempts: 0 },
  ]);
  await writeStep(pool, step(await stored(before.id), [made({ actor: actor(), at: before.now })], { after: [] }));
  expect((await stored(before.id)).snapshot.deadlines).toEqual([]);
});

test('a sealed value lies apart, and the record holds a commitment to it', async () => {
  const before = await opened();
  const value = { text: 'Ωμέγα \u2028', n: 1.5 };
  const note = made({ actor: actor(), at: before.now, sealed: [{ path: '/text', access: 'internal', value }] });
  await writeStep(pool, step(before, [note]));
  const { rows } = await pool.query<{ commitments: object; salt: Buffer; bytes: Buffer; access: string }>(
    `SELECT t.commitments, s.salt, s.bytes, s.access FROM transitions t JOIN sealed_data s USING (case_id, revision)
     WHERE case_id = $1`,
    [before.id],
  );
  expect(rows).toHaveLength(1);
  const [row] = rows;
  if (!row) throw new Error('no sealed row');
  expect(JSON.parse(row.bytes.toString())).toEqual(value);
  expect(row.access).toBe('internal');
  expect(row.salt).toHaveLength(32);
  expect(row.commitments).toEqual({ '/text': commitment(row.salt, value) });
});

test('a case gets one number, when it is first asked for, and keeps it', async () => {
  const before = await opened();
  const record = made({ actor: actor(), at: before.now });
  const numbered = { ...columns, numbered: true };
  const first = await writeStep(pool, step(before, [record], { columns: numbered }));
  expect(first?.number).toEqual(expect.any(Number));
  const second = await writeStep(pool, step(await stored(before.id), [record], { columns: numbered }));
  expect(second).toEqual(first);
  expect(await stored(before.id)).toMatchObject({ number: first?.number, numberedRevision: 2 });
});

test('a key that was used for another case does not write a second time', async () => {
  const [one, two] = [await opened(), await opened()];
  const request = { person, key: 'one-key-only', mac: Buffer.alloc(32, 1) };
  const record = made({ actor: actor(), at: one.now });
  await writeStep(pool, step(one, [record], { request }));
  await expect(writeStep(pool, step(two, [record], { request }))).rejects.toMatchObject({
    code: '23505',
    constraint: 'idempotency_pkey',
  });
  expect((await stored(two.id)).revision).toBe(1);
  const again = await readCase(pool, two.id, request);
  expect(again?.earlierRequest).toEqual({ mac: request.mac, case: one.id, revision: 2 });
});

test('time never runs backwards in a case', async () => {
  const ahead = Date.now() + 3_600_000;
  const first = opening(person, ahead);
  await writeOpening(pool, first);
  expect((await stored(first.case)).now).toBe(ahead);
});
