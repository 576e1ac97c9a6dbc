import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { JsonObject } from '../../libs/engine/types.js';
import { Office, request } from '../support/office.js';
import { problem } from '../support/problem.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

test('the first answer is revision 1, and the case keeps the rule values it was opened with', async () => {
  const applicant = await office.applicant();
  const input = { procedure: 'accreditation', organisation: { name: 'A new one' }, earlierCase: null };
  const act = await office.openings.open(applicant, input, request());
  expect(act).toMatchObject({ revision: 1, type: 'case.open', number: null, from: '', previousHash: '0'.repeat(64) });
  const [row] = await office.database.query<{ payload: JsonObject }[]>(
    'SELECT payload FROM transitions WHERE case_id = $1',
    [act.case],
  );
  expect(row?.payload).toMatchObject({ ruleSet: null, rules: { voteDays: 5 } });
});

test('the same key with the same body is the same case, also when both come at once', async () => {
  const applicant = await office.applicant();
  const input = { procedure: 'accreditation', organisation: { name: 'Twice' }, earlierCase: null };
  const same = request();
  const [first, second] = await Promise.all([
    office.openings.open(applicant, input, same),
    office.openings.open(applicant, input, same),
  ]);
  expect(second).toEqual(first);
  expect(await office.openings.open(applicant, input, same)).toEqual(first);
  const other = { ...same, bodyMac: Buffer.alloc(32, 8) };
  expect((await problem(office.openings.open(applicant, input, other))).code).toBe('idempotency-key-reused');
  const rows = await office.database.query<unknown[]>('SELECT FROM representatives WHERE person_id = $1', [
    applicant.person,
  ]);
  expect(rows).toHaveLength(1);
});

test('an applicant opens for their own organisation only, staff for any that is known', async () => {
  const { applicant } = await office.draft();
  const stranger = (await office.draft()).applicant;
  const input = {
    procedure: 'accreditation',
    organisation: { id: applicant.organisation ?? '' },
    earlierCase: null,
  };
  expect((await problem(office.openings.open(stranger, input, request()))).code).toBe('not-your-role');
  expect(await office.openings.open(office.staff, input, request())).toMatchObject({ revision: 1 });
  const unknown = { ...input, organisation: { id: uuid() } };
  expect((await problem(office.openings.open(office.staff, unknown, request()))).extra.errors).toEqual([
    expect.objectContaining({ pointer: '/organisation/id' }),
  ]);
});

test('who may not open is refused, and that is recorded', async () => {
  const input = { procedure: 'accreditation', organisation: { name: 'Not mine' }, earlierCase: null };
  const sent = request();
  expect((await problem(office.openings.open(office.in('AUDITOR-1'), input, sent))).code).toBe('not-your-role');
  const rows = await office.database.query<object[]>('SELECT * FROM refusals WHERE request_id = $1', [sent.requestId]);
  expect(rows).toEqual([expect.objectContaining({ case_id: null, type: 'case.open', code: 'not-your-role' })]);
  expect((await problem(office.openings.open(office.staff, { ...input, procedure: 'x' }, request()))).status).toBe(422);
});

test('a withdrawn application can be followed by another, one that runs cannot', async () => {
  const { id, applicant } = await office.submitted();
  const next = {
    procedure: 'accreditation',
    organisation: { id: applicant.organisation ?? '' },
    earlierCase: id,
  };
  expect((await problem(office.openings.open(applicant, next, request()))).extra.errors).toEqual([
    expect.objectContaining({ pointer: '/earlierCase' }),
  ]);
  await office.act(applicant, id, 'application.withdraw');
  const { case: second } = await office.openings.open(applicant, next, request());
  expect((await office.reader.read([applicant], second)).view.earlierCase).toBe(id);
});

test('a rule set in force is taken over and named, one to come is not', async () => {
  const add = `
    INSERT INTO rule_sets (id, procedure, overrides, reason, decided_by, in_force_from, request_key, request_mac)
    VALUES ($1, $2, $3, $4, $5, $6, gen_random_uuid(), 'a code')`;
  const id = uuid();
  const from = new Date(Date.now() - 1000);
  const admin = office.in('ADMIN-1').person;
  await office.database.query(add, [id, 'accreditation', { voteDays: 9 }, 'A test.', admin, from]);
  await office.database.query(add, [
    uuid(),
    'accreditation',
    { voteDays: 11 },
    'Later.',
    admin,
    new Date(Date.now() + 1e9),
  ]);
  const { id: opened } = await office.draft();
  const [row] = await office.database.query<{ payload: JsonObject }[]>(
    'SELECT payload FROM transitions WHERE case_id = $1',
    [opened],
  );
  expect(row?.payload).toMatchObject({ ruleSet: id, rules: { voteDays: 9 } });
  await office.database.query(add, [uuid(), 'accreditation', {}, 'As before.', admin, new Date()]);
});
