import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Office } from '../support/office.js';
import { PastCase } from '../support/past-case.js';
import { problem } from '../support/problem.js';

let office: Office;
let past: PastCase;

beforeAll(async () => {
  office = await Office.open();
  past = await (await PastCase.open(office, 40)).toVote();
  await past.act(office.in('LAC-1'), 'ballot.requestNonPublic');
  await (await past.ballots()).wait(6);
});

afterAll(() => office.close());

interface Row {
  readonly revision: number;
  readonly at: Date;
  readonly to: string;
  readonly hash: string;
}

const records = (): Promise<Row[]> =>
  office.database.query<Row[]>(
    'SELECT revision, at, to_state AS "to", hash FROM transitions WHERE case_id = $1 ORDER BY revision',
    [past.id],
  );

test('at the instant of every step the case stood as the step left it', async () => {
  const rows = await records();
  expect(rows.length).toBeGreaterThan(15);
  for (const [i, row] of rows.entries()) {
    // Several steps of one instant: the last one counts.
    if (rows[i + 1]?.at.getTime() === row.at.getTime()) continue;
    const reading = await office.reader.readAsOf([office.staff], past.id, row.at.getTime());
    expect(reading).toMatchObject({ revision: row.revision, hash: row.hash, at: row.at.getTime(), actions: [] });
    expect(reading.view.path).toBe(row.to);
  }
});

test('now it stands as it does', async () => {
  const now = await office.reader.read([office.staff], past.id);
  const { actions: _, ...asOf } = await office.reader.readAsOf([office.staff], past.id, now.at);
  const { actions: __, ...reading } = now;
  expect(asOf).toEqual(reading);
});

test('the number counts from when it was given', async () => {
  const [opened, submitted] = await records();
  const at = (row: Row | undefined): number => row?.at.getTime() ?? 0;
  expect((await office.reader.readAsOf([office.staff], past.id, at(opened))).number).toBeNull();
  expect((await office.reader.readAsOf([office.staff], past.id, at(submitted))).number).toEqual(expect.any(Number));
});

test('while the vote was open its counts are not told, though they are known today', async () => {
  const ballot = (await records()).findLast(({ to }) => to === 'vote.open');
  const { view } = await office.reader.readAsOf([], past.id, (ballot?.at.getTime() ?? 0) + 1);
  expect(view.votes[0]).toMatchObject({ outcome: 'open', tally: null, choices: null });
  expect(view.votes[0]?.turnout.recorded).toBe(9);
  expect((await office.reader.read([], past.id)).view.votes[0]).toMatchObject({ outcome: 'passed', choices: null });
});

test('before it was opened there was no such case, and what is to come is not told', async () => {
  const [opened] = await records();
  const before = office.reader.readAsOf([office.staff], past.id, (opened?.at.getTime() ?? 0) - 1);
  expect((await problem(before)).code).toBe('unknown-case');
  const ahead = office.reader.readAsOf([office.staff], past.id, Date.now() + 60_000);
  expect((await problem(ahead)).code).toBe('unknown-case');
});

test('a trail that does not follow from the procedure is an incident', async () => {
  const other = await PastCase.open(office, 3);
  await other.act(other.applicant, 'application.submit');
  await office.owner.query('ALTER TABLE transitions DISABLE TRIGGER transitions_append_only');
  await office.owner.query(`UPDATE transitions SET to_state = 'accredited.idle' WHERE case_id = $1 AND revision = 2`, [
    other.id,
  ]);
  await office.owner.query('ALTER TABLE transitions ENABLE ALWAYS TRIGGER transitions_append_only');
  expect((await problem(office.reader.readAsOf([office.staff], other.id, other.now))).code).toBe('incident');
  const rows = await office.database.query<object[]>('SELECT code FROM incidents WHERE case_id = $1', [other.id]);
  expect(rows).toEqual([{ code: 'replay-differs' }]);
});

test('the actions that a reader can take now, by seat', async () => {
  const { id, applicant } = await office.submitted();
  const { actions } = await office.reader.read([office.staff, office.in('AF-1')], id);
  expect(actions.map(({ seat }) => seat.role)).toEqual(['staff', 'alacMember']);
  expect(actions[0]?.actions.map(({ event }) => event)).toContain('application.accept');
  expect(actions[1]?.actions.map(({ event }) => event)).not.toContain('application.accept');
  expect((await office.reader.read([], id)).actions).toEqual([]);
  expect((await office.reader.read([applicant], id)).organisation.name).toBe('Lakeside Internet Users Forum');
});

test('a deadline that is due is applied to what is shown, though nobody has acted on it', async () => {
  const { id } = await office.voting();
  await office.letDue(id, 'voteCloses');
  const { view, revision } = await office.reader.read([], id);
  expect(view.votes[0]?.outcome).toBe('inquorate');
  expect(revision).toBe(6);
});
