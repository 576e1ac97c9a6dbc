import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { ProblemError } from '../../libs/problems/index.js';
import type { JsonObject } from '../../libs/engine/types.js';
import { completeForm } from '../support/complete-form.js';
import { Office, request } from '../support/office.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

/** The problem that something ends in. */
async function problem(work: Promise<unknown>): Promise<ProblemError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemError)) throw error instanceof Error ? error : new Error('nothing was refused');
  return error;
}

async function count(table: string, id: string): Promise<number> {
  const rows = await office.database.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM ${table} WHERE case_id = $1`,
    [id],
  );
  return rows[0]?.n ?? -1;
}

describe('opening', () => {
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
    const rows = await office.database.query<object[]>('SELECT * FROM refusals WHERE request_id = $1', [
      sent.requestId,
    ]);
    expect(rows).toEqual([expect.objectContaining({ case_id: null, type: 'case.open', code: 'not-your-role' })]);
    expect((await problem(office.openings.open(office.staff, { ...input, procedure: 'x' }, request()))).status).toBe(
      422,
    );
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
    const add =
      'INSERT INTO rule_sets (id, procedure, overrides, reason, decided_by, in_force_from) VALUES ($1, $2, $3, $4, $5, $6)';
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
});

describe('acting', () => {
  test('submitting seals every value of the form and gives a number once', async () => {
    const { id, applicant } = await office.submitted();
    const { number } = await office.reader.read([applicant], id);
    expect(number).toEqual(expect.any(Number));
    const [row] = await office.database.query<{ payload: JsonObject; paths: string[] }[]>(
      `SELECT payload, (SELECT array_agg(path) FROM sealed_data s WHERE s.case_id = t.case_id) AS paths
       FROM transitions t WHERE case_id = $1 AND type = 'application.submit'`,
      [id],
    );
    expect(JSON.stringify(row?.payload)).not.toContain('Akinyi');
    expect(row?.paths).toContain('/form/contacts/primaryName');
    await office.act(office.staff, id, 'application.return');
    await office.act(applicant, id, 'application.resubmit');
    expect((await office.reader.read([applicant], id)).number).toBe(number);
  });

  test('the same key gives the same answer, though the case has moved on since', async () => {
    const { id } = await office.submitted();
    const note = { type: 'note.add', payload: { audience: 'internal', text: 'Called.' } };
    const sent = request();
    const first = await office.cases.act(office.staff, id, note, sent);
    await office.act(office.staff, id, 'application.accept');
    expect(await office.cases.act(office.staff, id, note, sent)).toEqual(first);
    const reused = await problem(office.cases.act(office.staff, id, note, { ...sent, bodyMac: Buffer.alloc(32, 9) }));
    expect(reused.code).toBe('idempotency-key-reused');
    expect(await count('transitions', id)).toBe(4);
  });

  test('an answer given before the number came is given again without it', async () => {
    const person = await office.applicant();
    const input = { procedure: 'accreditation', organisation: { name: 'Numbered later' }, earlierCase: null };
    const sent = request();
    const first = await office.openings.open(person, input, sent);
    const { organisation } = (await office.reader.read([office.staff], first.case)).view;
    const applicant = { ...person, organisation };
    await office.drafts.save(applicant, first.case, completeForm as unknown as JsonObject, 0);
    expect((await office.act(applicant, first.case, 'application.submit')).number).toEqual(expect.any(Number));
    expect(first.number).toBeNull();
    expect(await office.openings.open(person, input, sent)).toEqual(first);
  });

  test('one key for two cases at the same instant is one act and one refusal', async () => {
    const [one, two] = [await office.submitted(), await office.submitted()];
    const note = { type: 'note.add', payload: { audience: 'internal', text: 'Which one?' } };
    const sent = request();
    const both = await Promise.allSettled([
      office.cases.act(office.staff, one.id, note, sent),
      office.cases.act(office.staff, two.id, note, { ...sent, bodyMac: Buffer.alloc(32, 9) }),
    ]);
    const refused = both.flatMap((result) => (result.status === 'rejected' ? [result.reason as ProblemError] : []));
    expect(refused.map(({ code }) => code)).toEqual(['idempotency-key-reused']);
  });

  test('the same request sent twice at the same instant is done once', async () => {
    const { id } = await office.submitted();
    const note = { type: 'note.add', payload: { audience: 'internal', text: 'Once.' } };
    const sent = request();
    const answers = await Promise.all(Array.from({ length: 5 }, () => office.cases.act(office.staff, id, note, sent)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await count('transitions', id)).toBe(3);
  });

  test('a revision has to be named, and to be the current one, where events collide', async () => {
    const { id } = await office.submitted();
    const accept = { type: 'application.accept', payload: {} };
    expect((await problem(office.cases.act(office.staff, id, accept, request(null)))).code).toBe('revision-required');
    expect((await problem(office.cases.act(office.staff, id, accept, request(1)))).code).toBe('revision-mismatch');
    expect(await office.cases.act(office.staff, id, accept, request(2))).toMatchObject({ revision: 3 });
  });

  test('two leaders advise at once: one wins, the other is told', async () => {
    const { id } = await office.submitted();
    await office.act(office.staff, id, 'application.accept');
    const { revision } = await office.act(office.staff, id, 'dueDiligence.complete');
    const advice = (reached: string): object => ({
      advice: 'positive',
      criteria: { informs: 'met', predominance: 'met', selfSupporting: 'met', publishes: 'met', assistsRalo: 'met' },
      reached,
      reasons: 'Agreed.',
    });
    const both = await Promise.allSettled(
      [1, 2].map((n) =>
        office.cases.act(
          office.in(`AFRALO-LEADER-${n}`),
          id,
          { type: 'advice.give', payload: advice('call') },
          request(revision),
        ),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect((lost.reason as ProblemError).code).toBe('revision-mismatch');
    expect(await count('transitions', id)).toBe(revision + 1);
  });

  test('fifteen members vote at the same instant: all fifteen are counted', async () => {
    const { id } = await office.voting();
    const seats = ['AF', 'AP', 'EU', 'LAC', 'NA'].flatMap((code) => [1, 2, 3].map((n) => `${code}-${n}`));
    await Promise.all(
      seats.map((seat) =>
        office.cases.act(office.in(seat), id, { type: 'ballot.cast', payload: { choice: 'yes' } }, request()),
      ),
    );
    const { view } = await office.reader.read([office.chair], id);
    expect(view.votes[0]?.turnout.recorded).toBe(15);
    expect(await count('transitions', id)).toBe(21);
    const [row] = await office.database.query<{ payloads: string }[]>(
      `SELECT string_agg(payload::text, '') AS payloads FROM transitions WHERE case_id = $1 AND type = 'ballot.cast'`,
      [id],
    );
    expect(row?.payloads).not.toContain('yes');
  });

  test('a ballot after the closing instant is refused though nobody has acted on the close', async () => {
    const { id } = await office.voting();
    await office.letDue(id, 'voteCloses');
    const ballot = { type: 'ballot.cast', payload: { choice: 'yes' } };
    const refused = await problem(office.cases.act(office.in('EU-1'), id, ballot, request()));
    expect(refused.code).toBe('not-possible-now');
    expect(refused.extra['allowed']).toEqual(expect.arrayContaining(['vote.reopen']));
    expect(await count('transitions', id)).toBe(6);
  });

  test('letters are rows, ordered by the step that asks for them', async () => {
    const { id } = await office.submitted();
    const rows = await office.database.query<object[]>(
      'SELECT revision, letter, recipients, status FROM messages WHERE case_id = $1 ORDER BY letter',
      [id],
    );
    expect(rows).toContainEqual({ revision: 2, letter: 'received', recipients: ['applicant'], status: 'pending' });
  });
});

describe('what is refused', () => {
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
    expect(await count('transitions', id)).toBe(2);
    expect(await count('refusals', id)).toBe(1);
  });

  test('another organisation does not learn that there is a draft', async () => {
    const { id } = await office.draft();
    const stranger = (await office.draft()).applicant;
    expect((await problem(office.act(stranger, id, 'application.withdraw'))).code).toBe('unknown-case');
    expect((await problem(office.act(office.staff, uuid(), 'note.add'))).code).toBe('unknown-case');
  });
});

describe('incidents', () => {
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
    expect(await count('transitions', id)).toBe(2);
  });

  test('a version that is not known is one too, also where no revision was named', async () => {
    const { id } = await office.submitted();
    await office.owner.query(`UPDATE cases SET version = '99' WHERE id = $1`, [id]);
    const accept = { type: 'application.accept', payload: {} };
    expect((await problem(office.cases.act(office.staff, id, accept, request()))).code).toBe('incident');
    expect((await problem(office.reader.read([office.staff], id))).code).toBe('incident');
  });
});

describe('drafts', () => {
  const form = { organisation: { name: 'Half' } } as JsonObject;

  test('are saved whole, by revision, with nothing in the trail', async () => {
    const { id, applicant } = await office.draft();
    expect(await office.drafts.read([applicant], id)).toEqual({ case: id, revision: 0, form: {}, savedAt: null });
    expect(await office.drafts.save(applicant, id, form, 0)).toMatchObject({ revision: 1, form });
    expect(await office.drafts.save(office.staff, id, {}, 1)).toMatchObject({ revision: 2, form: {} });
    expect((await problem(office.drafts.save(applicant, id, form, 1))).code).toBe('revision-mismatch');
    expect((await problem(office.drafts.save(applicant, id, form, 0))).code).toBe('revision-mismatch');
    expect((await problem(office.drafts.save(applicant, id, form, 7))).code).toBe('revision-mismatch');
    expect((await problem(office.drafts.save(applicant, id, form, null))).code).toBe('revision-required');
    expect(await count('transitions', id)).toBe(1);
  });

  test('of two first savings one is refused', async () => {
    const { id, applicant } = await office.draft();
    const both = await Promise.allSettled([1, 2].map(() => office.drafts.save(applicant, id, form, 0)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('are for the applicant and staff, and only while the form is open', async () => {
    const { id, applicant } = await office.submitted();
    expect((await problem(office.drafts.save(applicant, id, form, 1))).code).toBe('not-possible-now');
    expect((await problem(office.drafts.read([office.in('EU-1')], id))).code).toBe('not-your-role');
    expect((await problem(office.drafts.save(office.in('AUDITOR-1'), id, form, 1))).code).toBe('not-your-role');
    const hidden = await office.draft();
    expect((await problem(office.drafts.read([office.in('EU-1')], hidden.id))).code).toBe('unknown-case');
    await office.act(office.staff, id, 'application.return');
    expect(await office.drafts.save(applicant, id, form, 1)).toMatchObject({ revision: 2 });
  });
});
