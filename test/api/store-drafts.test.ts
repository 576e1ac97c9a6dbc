import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JsonObject } from '../../libs/engine/types.js';
import { Office } from '../support/office.js';
import { problem } from '../support/problem.js';

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});

afterAll(() => office.close());

const form = { organisation: { name: 'Half' } } as JsonObject;

test('are saved whole, by revision, with nothing in the trail', async () => {
  const { id, applicant } = await office.draft();
  expect(await office.drafts.read([applicant], id)).toEqual({
    ...{ case: id, revision: 0, form: {}, savedAt: null },
    wrong: [],
  });
  expect(await office.drafts.save(applicant, id, form, 0)).toMatchObject({ revision: 1, form });
  expect(await office.drafts.save(office.staff, id, {}, 1)).toMatchObject({ revision: 2, form: {} });
  expect((await problem(office.drafts.save(applicant, id, form, 1))).code).toBe('revision-mismatch');
  expect((await problem(office.drafts.save(applicant, id, form, 0))).code).toBe('revision-mismatch');
  expect((await problem(office.drafts.save(applicant, id, form, 7))).code).toBe('revision-mismatch');
  expect((await problem(office.drafts.save(applicant, id, form, null))).code).toBe('revision-required');
  expect(await office.count('transitions', id)).toBe(1);
});

test('say what could not be sent as it is; what is missing is not wrong', async () => {
  const { id, applicant } = await office.draft();
  const half = { organisation: { name: 'Half', website: 'www.' }, declaration: {} };
  const { wrong } = await office.drafts.save(applicant, id, half, 0);
  expect(wrong).toEqual([expect.objectContaining({ pointer: '/organisation/website', code: 'not-a-web-address' })]);
  expect((await office.drafts.read([applicant], id)).wrong).toEqual(wrong);
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

test('take up a correction in the same step, so that a resubmission does not lose it', async () => {
  const { id, applicant } = await office.submitted();
  const before = await office.drafts.read([applicant], id);
  await office.act(applicant, id, 'application.correct');
  const after = await office.drafts.read([applicant], id);
  expect(after).toMatchObject({ revision: before.revision + 1, form: { organisation: { acronym: 'NEW' } } });
  expect(after.form).toMatchObject({ contacts: before.form['contacts'] });
});
