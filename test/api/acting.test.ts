import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { bodyOf, problem } from '../support/answers.js';
import { startApplication } from '../support/application.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';
import { payloads } from '../support/payloads.js';

let house: House;
let id: string;
beforeAll(async () => {
  house = await House.open();
  id = await house.submitted();
});
afterAll(() => house.close());

const steps = async (caseId = id): Promise<number> => {
  const rows = await house.app.source.query<{ n: number }[]>(
    'SELECT count(*)::int AS n FROM transitions WHERE case_id = $1',
    [caseId],
  );
  return rows[0]?.n ?? 0;
};
const accept = (headers?: Headers) => house.send(id, house.as('STAFF-1'), 'application.accept', {}, headers);

describe('refused, and nothing stored', () => {
  let before: number;
  beforeAll(async () => {
    before = await steps();
  });
  afterAll(async () => expect(await steps()).toBe(before));

  test.each([
    'application.approve',
    'xstate.init',
    'xstate.after.draftLapse.accreditation.draft',
    'case.open',
    'deadline.draftLapse',
    '__proto__x',
    'toString',
  ])('an event that the procedure does not have: %s', async (type) => {
    const answer = await house.send(id, house.as('STAFF-1'), type, {});
    expect(problem(answer, 'unknown-event').allowed).toContain('application.accept');
  });

  test('by nobody, in another role, or in one that only reads', async () => {
    problem(await house.send(id, {}, 'application.accept', {}), 'not-signed-in');
    for (const seat of ['AF-2', 'ALAC-CHAIR', 'OMBUDSMAN', 'AUDITOR', 'ADMIN']) {
      problem(await house.send(id, house.as(seat), 'application.accept', {}), 'not-your-role');
    }
  });

  test('by the applicant of another organisation', async () => {
    const answer = await house.send(id, house.applicant(3), 'application.withdraw', payloads['application.withdraw']);
    expect([403, 404]).toContain(answer.status);
  });

  test('too early, told what is possible', async () => {
    const { allowed } = problem(await house.send(id, house.as('ALAC-CHAIR'), 'vote.open', {}), 'not-possible-now');
    expect(allowed).toEqual(expect.arrayContaining(['application.accept', 'application.return', 'note.add']));
    expect(allowed).not.toContain('vote.open');
  });

  test('on a revision that is not the last, or none', async () => {
    expect(problem(await accept({ 'if-match': '"1"' }), 'revision-mismatch')['revision']).toBe(2);
    problem(await accept({ 'if-match': '"99"' }), 'revision-mismatch');
    problem(await accept({}), 'revision-required');
  });

  test.each(['*', 'W/"2"', '"2", "3"', '2', '"-2"', '"x"', '"2'])('on a tag that is none of ours: %s', async (tag) => {
    problem(await accept({ 'if-match': tag }), 'revision-mismatch');
  });

  test.each(['', 'with space in it', 'x'.repeat(201), 'ünïcödé-key'])('under a key that is none: %j', async (key) => {
    const answer = await accept({ 'if-match': '"2"', 'idempotency-key': encodeURI(key) === key ? key : 'a\tb' });
    problem(answer, 'idempotency-key-required');
  });

  test.each([
    [{ type: 'note.add' }, '/payload'],
    [{ payload: {} }, '/type'],
    [{ type: 'note.add', payload: {}, extra: 1 }, '/extra'],
    [{ type: ['note.add'], payload: {} }, '/type'],
    [{ type: 'note.add', payload: [] }, '/payload'],
    [{ type: 'note.add', payload: 'text' }, '/payload'],
    [{ type: 'note.add', payload: null }, '/payload'],
    [{ type: 'x'.repeat(81), payload: {} }, '/type'],
    [{ type: 'a b', payload: {} }, '/type'],
    [{ type: 1, payload: {} }, '/type'],
  ])('an envelope that does not fit: %j', async (body, pointer) => {
    const answer = await house.post(`/api/v1/cases/${id}/events`, house.as('STAFF-1'), body, { 'if-match': '"2"' });
    expect(problem(answer, 'invalid-payload').errors).toContainEqual(expect.objectContaining({ pointer }));
  });

  test.each([
    [{}, '/audience'],
    [{ audience: 'everybody', text: 'x' }, '/audience'],
    [{ audience: 'internal', text: '' }, '/text'],
    [{ audience: 'internal', text: '   ' }, '/text'],
    [{ audience: 'internal', text: 'x'.repeat(4001) }, '/text'],
    [{ audience: 'internal', text: 7 }, '/text'],
    [{ audience: 'internal', text: ['x'] }, '/text'],
    [{ audience: 'internal', text: { toString: 'x' } }, '/text'],
    [{ audience: 'internal', text: 'x', role: 'staff' }, '/role'],
    [{ audience: 'internal', text: 'x', facts: {} }, '/facts'],
  ])('a payload that does not fit: %j', async (payload, pointer) => {
    const answer = await house.send(id, house.as('STAFF-1'), 'note.add', payload, {});
    const pointers = problem(answer, 'invalid-payload').errors?.map((error) => error.pointer) ?? [];
    expect(pointers.some((at) => at.endsWith(pointer) || at.startsWith(`${pointer}/`) || at.includes(pointer))).toBe(
      true,
    );
  });

  test.each([
    '0190f5c4-6f0e-7c4b-9e6e-2f6f0d1b7a11',
    'x',
    '1',
    "' OR 1=1 --",
    '../health',
    '%00',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
  ])('on a case that is not there: %s', async (unknown) => {
    for (const path of ['', '/form', '/history', '/messages']) {
      const answer = await house.get(`/api/v1/cases/${encodeURIComponent(unknown)}${path}`, house.as('STAFF-1'));
      problem(answer, 'unknown-case');
    }
    problem(await house.send(unknown.replaceAll('/', ''), house.as('STAFF-1'), 'note.add', {}, {}), 'unknown-case');
  });

  test('a draft that others have: as if it were not there', async () => {
    const hidden = await house.draft(house.applicant(2));
    for (const who of [{}, house.applicant(1), house.as('AF-1'), house.as('AFRALO-CHAIR'), house.as('ADMIN')]) {
      for (const path of ['', '/history'])
        problem(await house.get(`/api/v1/cases/${hidden}${path}`, who), 'unknown-case');
      const list = bodyOf<{ items: { id: string }[] }>(await house.get('/api/v1/cases?limit=100', who));
      expect(list.items.map((item) => item.id)).not.toContain(hidden);
      const past = await house.get(`/api/v1/history?case=${hidden}`, who);
      expect(bodyOf(past)).toEqual({ items: [], next: null });
    }
    problem(await house.send(hidden, house.as('AF-1'), 'note.add', payloads['note.add'], {}), 'unknown-case');
  });
});

describe('repeated', () => {
  const note = { type: 'note.add', payload: { audience: 'internal', text: 'Once only.' } };
  const send = (key: string, body: object, path = `/api/v1/cases/${id}/events`) =>
    house.post(path, house.as('STAFF-1'), body, { 'idempotency-key': key });

  test('the same request gets the same answer and acts once, at the same instant and later', async () => {
    const before = await steps();
    const key = uuid();
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(key, note)));
    answers.push(await send(key, note), await send(`"${key}"`, note));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(new Set(answers.map((answer) => answer.headers['etag'])).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(await steps()).toBe(before + 1);
  });

  test('another process gives the same answer, as after a restart', async () => {
    const key = uuid();
    const first = await send(key, note);
    const { databaseUrl, secretKey } = house.app.config;
    const restarted = await startApplication({ databaseUrl, secretKey });
    const again = await restarted.http
      .post(`/api/v1/cases/${id}/events`)
      .set({ ...house.as('STAFF-1'), 'idempotency-key': key })
      .send(note);
    await restarted.close();
    expect([again.status, again.text]).toEqual([200, first.text]);
  });

  test('with members in another order it is the same request', async () => {
    const key = uuid();
    const first = await send(key, note);
    const again = await send(key, { payload: { text: 'Once only.', audience: 'internal' }, type: 'note.add' });
    expect([again.status, again.text]).toEqual([200, first.text]);
  });

  test('another body or another case under the same key is refused', async () => {
    const key = uuid();
    await send(key, note);
    problem(await send(key, { ...note, payload: { audience: 'internal', text: 'Twice.' } }), 'idempotency-key-reused');
    const other = await house.submitted(house.applicant(4));
    problem(await send(key, note, `/api/v1/cases/${other}/events`), 'idempotency-key-reused');
  });

  test('two people may use one key', async () => {
    const key = uuid();
    expect((await send(key, note)).status).toBe(200);
    const other = await house.post(`/api/v1/cases/${id}/events`, house.as('STAFF-2'), note, { 'idempotency-key': key });
    expect(other.status).toBe(200);
  });

  test('an opening too: one case, not two', async () => {
    const applicant = house.applicant(5);
    const key = { 'idempotency-key': uuid() };
    const body = { organisation: { name: 'A new society' } };
    const [first, second] = await Promise.all([
      house.post('/api/v1/cases', applicant, body, key),
      house.post('/api/v1/cases', applicant, body, key),
    ]);
    expect([first.status, second.status, second.text]).toEqual([201, 201, first.text]);
    expect(first.headers['location']).toBe(`/api/v1/cases/${bodyOf<{ case: string }>(first).case}`);
  });
});

describe('opening', () => {
  const open = (who: Headers, body: object) => house.post('/api/v1/cases', who, body);

  test.each([
    [{}, '/organisation'],
    [{ organisation: {} }, '/organisation'],
    [{ organisation: { id: uuid(), name: 'Both' } }, '/organisation'],
    [{ organisation: 'x' }, '/organisation'],
    [{ organisation: { id: 'x' } }, '/organisation/id'],
    [{ organisation: { name: ' ' } }, '/organisation/name'],
    [{ organisation: { name: 'x'.repeat(301) } }, '/organisation/name'],
    [{ organisation: { name: 'x' }, procedure: 'withdrawal' }, '/organisation'],
    [{ organisation: { name: 'x' }, earlierCase: 7 }, '/earlierCase'],
    [{ organisation: { name: 'x' }, earlierCase: uuid() }, '/earlierCase'],
    [{ organisation: { name: 'x' }, number: 7 }, '/number'],
  ])('with %j', async (body, pointer) => {
    const { errors } = problem(await open(house.as('STAFF-1'), body), 'invalid-payload');
    expect(errors?.map((error) => error.pointer)).toContain(pointer);
  });

  test('for somebody else by an applicant, for an organisation that is not there by staff', async () => {
    const { organisation } = house.applicant(1);
    problem(await open(house.applicant(0), { organisation: { id: organisation } }), 'not-your-role');
    problem(await open(house.as('STAFF-1'), { organisation: { id: uuid() } }), 'invalid-payload');
    problem(await open(house.as('AF-1'), { organisation: { name: 'x' } }), 'not-your-role');
  });

  test('for a new organisation: whoever names it represents it at once', async () => {
    const applicant = house.applicant(6);
    const opened = await open(applicant, { organisation: { name: '  Fresh Society ' } });
    const { case: fresh } = bodyOf<{ case: string }>(opened);
    expect(await house.read(fresh, { authorization: applicant['authorization'] ?? '' })).toMatchObject({
      organisation: { name: 'Fresh Society' },
      state: 'draft',
      number: null,
    });
  });
});
