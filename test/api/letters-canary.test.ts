import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { completeForm } from '../support/complete-form.js';
import { PostOffice } from '../support/letters.js';
import { payloads } from '../support/payloads.js';

/** Marks every text of a value; what has a fixed form is left as it is. */
function marked(value: unknown, path: string, planted: string[]): unknown {
  if (Array.isArray(value)) return value.map((one, i) => marked(one, `${path}.${i}`, planted));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marked(one, `${path}.${key}`, planted)]));
  }
  if (typeof value !== 'string' || !/[a-z] /i.test(value)) return value;
  const canary = `CANARY${planted.length}X`;
  planted.push(canary);
  return `${value} ${canary}`;
}

let office: PostOffice;
const planted: string[] = [];

beforeAll(async () => {
  office = await PostOffice.open({ AFRALO: 'list@afralo.example', public: 'news@als.example' });
});
afterAll(() => office.close());

test('no free text and no restricted field of a case is in any letter, list or job table', async () => {
  const { house, server } = office;
  const applicant = house.applicant();
  const act = (id: string, who: string, type: keyof typeof payloads): Promise<unknown> =>
    house.act(id, house.as(who), type, marked(payloads[type], type, planted) as object);
  const id = await house.draft(applicant);
  const saved = await house.saveForm(id, marked(completeForm, 'form', planted) as object, applicant);
  expect(saved.text).not.toContain('problem');
  await house.act(id, applicant, 'application.submit');
  await act(id, 'STAFF-1', 'application.return');
  await house.act(id, applicant, 'application.resubmit');
  await act(id, 'STAFF-1', 'application.accept');
  await act(id, 'STAFF-1', 'question.ask');
  await house.act(id, applicant, 'question.answer', marked(payloads['question.answer'], 'answer', planted) as object);
  await act(id, 'STAFF-1', 'case.hold');
  await act(id, 'STAFF-1', 'case.resume');
  await act(id, 'STAFF-1', 'dueDiligence.complete');
  await act(id, 'AFRALO-CHAIR', 'advice.consult');
  await act(id, 'AFRALO-CHAIR', 'advice.give');
  await act(id, 'ALAC-CHAIR', 'vote.open');
  await office.empty();
  for (const seat of house.members.slice(0, 9)) await act(id, seat, 'ballot.cast');
  await house.app.clock.wait({ days: 6 });
  await act(id, 'ALAC-CHAIR', 'decision.explain');
  await office.empty();

  expect(planted.length).toBeGreaterThan(25);
  expect(server.received.length).toBeGreaterThan(100);
  expect(server.to('list@afralo.example').length).toBeGreaterThan(2);
  expect(server.to('news@als.example').length).toBeGreaterThan(0);
  const rows = await house.app.source.query<object[]>(
    `SELECT m.*, d.* FROM messages m JOIN deliveries d ON d.message_id = m.id`,
  );
  const texts = server.received.flatMap(({ raw, mail }) => [raw, mail.subject ?? '', mail.text ?? '', mail.html ?? '']);
  const everything = [...texts, JSON.stringify(rows)].join('\n');
  // The canaries can be found where they are: otherwise their absence would say nothing.
  expect(JSON.stringify((await house.get(`/api/v1/cases/${id}/form`, applicant)).body)).toContain(planted[0]);
  expect(planted.filter((canary) => everything.includes(canary))).toEqual([]);
  expect(everything).not.toContain('CANARY');
  // What has a fixed form could not be marked: telephone numbers and addresses of the contacts.
  const contacts = Object.values(completeForm.contacts).filter((value) => /[@\d]/.test(value));
  expect(contacts.length).toBeGreaterThan(3);
  expect(contacts.filter((value) => everything.includes(value))).toEqual([]);
  const addresses = await house.app.source.query<{ email: string }[]>('SELECT email FROM person_emails');
  expect(addresses.filter(({ email }) => JSON.stringify(rows).includes(email))).toEqual([]);
}, 60_000);
