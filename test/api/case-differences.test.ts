import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { CaseDifferencesDto } from '../../apps/api/src/cases/differences/differences.dto.js';
import { bodyOf, problem } from '../support/answers.js';
import { completeForm } from '../support/complete-form.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';

let house: House;
let id: string;
let beforeSubmitting: string;
let atSubmission: string;

/** The instant of the last step, by the database's clock. */
const now = async (): Promise<string> => String((await house.read(id))['at']);

beforeAll(async () => {
  house = await House.open();
  id = await house.draft();
  beforeSubmitting = await now();
  const saved = await house.saveForm(id, completeForm);
  expect(saved.status).toBe(200);
  await house.act(id, house.applicant(), 'application.submit');
  atSubmission = await now();
  await house.act(id, house.as('STAFF-1'), 'application.accept');
  await house.act(id, house.as('STAFF-1'), 'paper.add', { title: 'Statutes', kind: 'other', isPublic: true });
}, 60_000);
afterAll(() => house.close());

const path = (query: string, which = id): string => `/api/v1/cases/${which}/differences${query}`;
const compared = async (query: string, who: Headers = house.as('AUDITOR')): Promise<CaseDifferencesDto> =>
  bodyOf<CaseDifferencesDto>(await house.get(path(query), who));
const parts = ({ differences }: CaseDifferencesDto): string[] => [...new Set(differences.map(({ part }) => part))];

test.each(['', '?from=yesterday', '?from=2026-01-01', '?from=2026-01-01T00:00:00Z&to=x', '?from='])(
  'what is no instant is refused: %s',
  async (query) => void problem(await house.get(path(query), house.as('AUDITOR')), 'invalid-payload'),
);

test('the second instant is not before the first, and neither before the case nor still to come', async () => {
  const auditor = house.as('AUDITOR');
  problem(await house.get(path(`?from=${atSubmission}&to=${beforeSubmitting}`), auditor), 'invalid-payload');
  problem(await house.get(path('?from=2001-01-01T00:00:00Z'), auditor), 'unknown-case');
  problem(await house.get(path(`?from=${atSubmission}&to=2999-01-01T00:00:00Z`), auditor), 'unknown-case');
  problem(await house.get(path(`?from=${atSubmission}`, uuid()), auditor), 'unknown-case');
});

test('between the draft and the submission: the state, whose turn it is, deadlines, and every answer', async () => {
  const found = await compared(`?from=${beforeSubmitting}&to=${atSubmission}`);
  expect([found.steps, found.from.path, found.to.path]).toEqual([1, 'draft.writing', 'submitted.onTime']);
  expect(parts(found)).toEqual(expect.arrayContaining(['state', 'turn', 'deadline', 'answer']));
  const state = found.differences.find(({ part }) => part === 'state');
  expect(state).toEqual({ part: 'state', name: '', before: 'draft.writing', after: 'submitted.onTime' });
  const name = found.differences.find((one) => one.name === 'organisation.name');
  expect(name).toMatchObject({ part: 'answer', before: null, after: completeForm.organisation.name });
  // A reminder of the draft no longer runs, the check of completeness does.
  const clocks = found.differences.filter(({ part }) => part === 'deadline');
  expect(clocks.some(({ after }) => after === null) && clocks.some(({ before }) => before === null)).toBe(true);
});

test('from then to now: no answer, and what is restricted of it to nobody who may not read it', async () => {
  const found = await compared(`?from=${atSubmission}`);
  expect(found.steps).toBe(2);
  expect(parts(found)).not.toContain('answer');
  expect(parts(found)).toContain('state');
  const open = bodyOf<CaseDifferencesDto>(await house.get(path(`?from=${atSubmission}`)));
  expect(open.differences).toEqual(found.differences);
  const draft = await house.get(path(`?from=${beforeSubmitting}&to=${atSubmission}`));
  expect(draft.status).toBe(200);
  expect(draft.text).not.toContain('+254 700 555 001');
  expect((await house.get(path(`?from=${beforeSubmitting}`), house.as('AUDITOR'))).text).toContain('+254 700 555 001');
  expect(draft.text).toContain(completeForm.organisation.name);
});

test('nothing differs from itself', async () => {
  const found = await compared(`?from=${atSubmission}&to=${atSubmission}`);
  expect([found.steps, found.differences]).toEqual([0, []]);
});
