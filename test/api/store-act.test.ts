import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JsonObject } from '../../libs/engine/types.js';
import type { ProblemError } from '../../libs/problems/index.js';
import { completeForm } from '../support/complete-form.js';
import { Office, request } from '../support/office.js';
import { problem } from '../support/problem.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

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
  expect(await office.count('transitions', id)).toBe(4);
});

test('an answer given before the number came is given again without it', async () => {
  const person = await office.applicant();
  const input = { procedure: 'accreditation', organisation: { name: 'Numbered later' }, earlierCase: null };
  const sent = request();
  const first = await office.openings.open(person, input, sent);
  const { organisation } = (await office.reader.read([office.staff], first.case)).view;
  const applicant = { ...person, organisation };
  await office.drafts.save(applicant, first.case, completeForm, 0);
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
  expect(await office.count('transitions', id)).toBe(3);
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
        office.in(n === 1 ? 'AFRALO-CHAIR' : 'AFRALO-SECRETARY'),
        id,
        { type: 'advice.give', payload: advice('call') },
        request(revision),
      ),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect((lost.reason as ProblemError).code).toBe('revision-mismatch');
  expect(await office.count('transitions', id)).toBe(revision + 1);
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
  expect(await office.count('transitions', id)).toBe(21);
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
  expect(await office.count('transitions', id)).toBe(6);
});

test('letters are rows, ordered by the step that asks for them', async () => {
  const { id } = await office.submitted();
  const rows = await office.database.query<object[]>(
    'SELECT revision, letter, recipients, status FROM messages WHERE case_id = $1 ORDER BY letter',
    [id],
  );
  expect(rows).toContainEqual({ revision: 2, letter: 'received', recipients: ['applicant'], status: 'pending' });
});
