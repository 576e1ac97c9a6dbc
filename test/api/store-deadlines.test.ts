import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { takeDueCases } from '../../apps/api/src/deadlines/due-cases.js';
import { DeadlineWork } from '../../apps/api/src/deadlines/deadline-work.js';
import { DeadlineLoop } from '../../apps/api/src/deadlines/deadline-loop.js';
import { Office, request } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  Logger.overrideLogger(false);
  office = await Office.open();
});

afterAll(() => office.close());

interface Row {
  readonly type: string;
  readonly at: Date;
  readonly actor: unknown;
  readonly revision: number;
}

const history = (id: string): Promise<Row[]> =>
  office.database.query<Row[]>(
    'SELECT type, at, actor, revision FROM transitions WHERE case_id = $1 ORDER BY revision',
    [id],
  );

const newLoop = (): DeadlineLoop => new DeadlineLoop(office.database, office.cases);

async function due(id: string, name: string): Promise<Date | undefined> {
  const rows = await office.database.query<{ due_at: Date }[]>(
    'SELECT due_at FROM deadlines WHERE case_id = $1 AND name = $2',
    [id, name],
  );
  return rows[0]?.due_at;
}

/** Waits for something that a loop in the background brings about. */
async function until(happened: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 5000;
  while (!(await happened())) {
    if (Date.now() > end) throw new Error('it did not happen in five seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('the loop acts on what is due, at the due instant, and on nothing else', async () => {
  const { id } = await office.voting();
  const other = await office.submitted();
  await office.letDue(id, 'voteCloses');
  const closes = await due(id, 'voteCloses');
  expect(await newLoop().look()).toBe(1);
  const last = (await history(id)).at(-1);
  expect(last).toMatchObject({ type: 'deadline.voteCloses', actor: null, at: closes });
  expect(await due(id, 'voteCloses')).toBeUndefined();
  expect((await office.reader.read([office.chair], id)).view.votes[0]?.outcome).toBe('inquorate');
  expect(await history(other.id)).toHaveLength(2);
  expect(await newLoop().look()).toBe(0);
});

test('five processes at once act once', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, async () => (await office.voting()).id));
  for (const id of ids) await office.letDue(id, 'voteCloses');
  const taken = await Promise.all(Array.from({ length: 5 }, () => newLoop().look()));
  expect(taken.reduce((sum, n) => sum + n, 0)).toBe(8);
  for (const id of ids) {
    expect((await history(id)).filter(({ type }) => type === 'deadline.voteCloses')).toHaveLength(1);
  }
});

test('a worker and a person at the same instant: the deadline once, the act after it', async () => {
  const { id } = await office.submitted();
  await office.letDue(id, 'completenessDue');
  const note = { type: 'note.add', payload: { audience: 'internal', text: 'At the same instant.' } };
  const [, act] = await Promise.all([office.cases.catchUp(id), office.cases.act(office.staff, id, note, request())]);
  const types = (await history(id)).map(({ type }) => type);
  expect(types).toEqual(['case.open', 'application.submit', 'deadline.completenessDue', 'note.add']);
  expect(act.revision).toBe(4);
});

test('a case that cannot be caught up becomes an incident, waits longer each time, and keeps no other waiting', async () => {
  const broken = await office.submitted();
  const sound = await office.submitted();
  await office.owner.query(`UPDATE cases SET state = '"gone"' WHERE id = $1`, [broken.id]);
  for (const { id } of [broken, sound]) await office.letDue(id, 'completenessDue');
  expect(await newLoop().look()).toBe(2);
  expect((await history(sound.id)).at(-1)?.type).toBe('deadline.completenessDue');
  expect(await newLoop().look()).toBe(0);
  const waits = `SELECT attempts, round(extract(epoch FROM not_before - clock_timestamp()))::int AS seconds FROM deadlines
    WHERE case_id = $1 AND name = 'completenessDue'`;
  expect(await office.database.query(waits, [broken.id])).toEqual([{ attempts: 1, seconds: 2 }]);
  await office.owner.query('UPDATE deadlines SET not_before = NULL, attempts = 5 WHERE case_id = $1', [broken.id]);
  expect(await newLoop().look()).toBe(1);
  expect(await office.database.query(waits, [broken.id])).toEqual([{ attempts: 6, seconds: 64 }]);
  const incidents = await office.database.query<object[]>('SELECT * FROM incidents WHERE case_id = $1', [broken.id]);
  expect(incidents).toEqual([expect.objectContaining({ code: 'unknown-state', source: 'deadline', times: 2 })]);
  await office.owner.query('DELETE FROM deadlines WHERE case_id = $1', [broken.id]);
});

test('the longest wait is an hour', async () => {
  const { id } = await office.submitted();
  await office.letDue(id, 'completenessDue');
  await office.owner.query('UPDATE deadlines SET attempts = 1000 WHERE case_id = $1', [id]);
  expect(await takeDueCases(office.pool, 10)).toEqual([id]);
  const [row] = await office.database.query<{ seconds: number }[]>(
    `SELECT round(extract(epoch FROM not_before - clock_timestamp()))::int AS seconds FROM deadlines
     WHERE case_id = $1 AND not_before IS NOT NULL`,
    [id],
  );
  expect(row?.seconds).toBe(3600);
});

test('a deadline that the procedure no longer knows is dropped without a step', async () => {
  const { id } = await office.submitted();
  await office.owner.query(
    `INSERT INTO deadlines (case_id, id, name, due_at)
     VALUES ($1, 'xstate.after.gone.accreditation.draft', 'gone', date_trunc('milliseconds', clock_timestamp()))`,
    [id],
  );
  expect(await newLoop().look()).toBe(1);
  expect(await due(id, 'gone')).toBeUndefined();
  expect(await history(id)).toHaveLength(2);
  expect(await due(id, 'completenessDue')).toBeDefined();
});

test('it runs by itself until it is stopped', async () => {
  const first = await office.voting();
  const work = new DeadlineWork(newLoop());
  await office.letDue(first.id, 'voteCloses');
  work.onApplicationBootstrap();
  await until(async () => (await due(first.id, 'voteCloses')) === undefined);
  await work.beforeApplicationShutdown();
  const second = await office.voting();
  await office.letDue(second.id, 'voteCloses');
  expect(await newLoop().look(AbortSignal.abort())).toBe(1);
  expect(await due(second.id, 'voteCloses')).toBeDefined();
});
