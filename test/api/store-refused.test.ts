import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Office, request } from '../support/office.js';
import { problem } from '../support/problem.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

test('is recorded: who, what, why, and nothing of what was in it', async () => {
  const { id } = await office.submitted();
  const sent = request(2);
  const secret = 'A text that no record may hold';
  const event = { type: 'application.return', payload: { defects: [secret], extra: secret } };
  expect((await problem(office.cases.act(office.staff, id, event, sent))).code).toBe('invalid-payload');
  const member = office.in('EU-2');
  expect((await problem(office.cases.act(member, id, event, sent))).code).toBe('not-your-role');
  const rows = await office.database.query<object[]>('SELECT * FROM refusals WHERE case_id = $1 ORDER BY id', [id]);
  expect(rows).toEqual([
    expect.objectContaining({ type: 'application.return', role: 'staff', status: 422, revision: 2 }),
    expect.objectContaining({ type: 'application.return', person: member.person, seat: 'EU-2', status: 403 }),
  ]);
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test('says what is possible instead', async () => {
  const { id } = await office.submitted();
  const refused = await problem(office.act(office.chair, id, 'vote.open'));
  expect(refused).toMatchObject({ code: 'not-possible-now', status: 409 });
  expect(refused.extra['allowed']).toContain('application.accept');
});

test.each([
  'xstate.init',
  'xstate.after.draftLapse.accreditation.draft',
  'deadline.voteCloses',
  'case.open',
  'no such',
  '\0',
])('an event from outside that is none: %j', async (type) => {
  const { id } = await office.submitted();
  const refused = await problem(office.cases.act(office.staff, id, { type, payload: {} }, request()));
  expect(refused).toMatchObject({ code: 'unknown-event', status: 422 });
  expect(await office.count('transitions', id)).toBe(2);
  expect(await office.count('refusals', id)).toBe(1);
});

test('another organisation does not learn that there is a draft', async () => {
  const { id } = await office.draft();
  const stranger = (await office.draft()).applicant;
  expect((await problem(office.act(stranger, id, 'application.withdraw'))).code).toBe('unknown-case');
  expect((await problem(office.act(office.staff, uuid(), 'note.add'))).code).toBe('unknown-case');
});

test('a state that the procedure does not have leaves the case as it was, and staff can see why', async () => {
  const { id } = await office.submitted();
  await office.owner.query(`UPDATE cases SET state = '"gone"' WHERE id = $1`, [id]);
  const first = await problem(office.act(office.staff, id, 'application.accept'));
  expect(first).toMatchObject({ code: 'incident', status: 500 });
  const second = await problem(office.act(office.staff, id, 'application.accept'));
  expect(second.extra['reference']).toBe(first.extra['reference']);
  const rows = await office.database.query<object[]>('SELECT * FROM incidents WHERE case_id = $1', [id]);
  expect(rows).toEqual([
    expect.objectContaining({ id: first.extra['reference'], code: 'unknown-state', times: 2, source: 'act' }),
  ]);
  expect(first.detail).not.toContain('gone');
  expect(await office.count('transitions', id)).toBe(2);
});

test('a version that is not known is one too, also where no revision was named', async () => {
  const { id } = await office.submitted();
  await office.owner.query(`UPDATE cases SET version = '99' WHERE id = $1`, [id]);
  const accept = { type: 'application.accept', payload: {} };
  expect((await problem(office.cases.act(office.staff, id, accept, request()))).code).toBe('incident');
  expect((await problem(office.reader.read([office.staff], id))).code).toBe('incident');
});
