import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import type { CaseDto } from '../../apps/api/src/cases/dto/case.dto.js';
import type { ProcedureDto } from '../../apps/api/src/procedures/procedure.dto.js';
import { bodyOf, problem } from '../support/answers.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';

let house: House;
let draft: string;
let submitted: string;

beforeAll(async () => {
  house = await House.open();
  submitted = await house.submitted(house.applicant(2));
  draft = await house.draft(house.applicant(3));
});
afterAll(() => house.close());

const list = async (path: string): Promise<{ items: object[] }> => bodyOf(await house.get(path));

describe('the form', () => {
  const save = (form: object, revision: string | null, who: Headers = house.applicant(3)) =>
    house.http
      .put(`/api/v1/cases/${draft}/form`)
      .set({ authorization: who['authorization'] ?? '', ...(revision === null ? {} : { 'if-match': revision }) })
      .send({ form });

  test('is saved incomplete, by revision, and refused where a value does not fit', async () => {
    problem(await save({}, null), 'revision-required');
    expect((await save({ organisation: { name: 'Half a name' } }, '"0"')).headers['etag']).toBe('"1"');
    problem(await save({}, '"0"'), 'revision-mismatch');
    for (const [form, pointer] of [
      [{ organisation: { name: 7 } }, '/form/organisation/name'],
      [{ organisation: { colour: 'red' } }, '/form/organisation/colour'],
      [{ members: { count: -1 } }, '/form/members/count'],
      [{ organisation: { country: 'Kenya' } }, '/form/organisation/country'],
      [{ nothing: {} }, '/form/nothing'],
    ] as const) {
      expect(problem(await save(form, '"1"'), 'invalid-payload').errors).toContainEqual(
        expect.objectContaining({ pointer }),
      );
    }
    const read = await house.get(`/api/v1/cases/${draft}/form`, house.applicant(3));
    expect(bodyOf(read)).toMatchObject({ revision: 1, form: { organisation: { name: 'Half a name' } } });
  });

  test('submitting it lists everything that is missing', async () => {
    const { errors = [] } = problem(
      await house.send(draft, house.applicant(3), 'application.submit', {}),
      'invalid-payload',
    );
    const pointers = errors.map(({ pointer }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining([
        '/form/organisation/country',
        '/form/contacts/primaryEmail',
        '/form/commitments/informs',
      ]),
    );
    expect(pointers).not.toContain('/form/organisation/name');
  });

  test('is for the applicant and staff alone', async () => {
    problem(await house.get(`/api/v1/cases/${submitted}/form`), 'not-signed-in');
    problem(await house.get(`/api/v1/cases/${submitted}/form`, house.as('AF-1')), 'not-your-role');
    problem(await save({}, '"1"', house.applicant(1)), 'unknown-case');
    const closed = await house.saveForm(submitted, {}, house.applicant(2), 1);
    problem(closed, 'not-possible-now');
  });
});

test('a case says what follows: from each action, and from nobody acting', async () => {
  const served = bodyOf<CaseDto>(await house.get(`/api/v1/cases/${submitted}`, house.applicant(2)));
  expect(served.next).toEqual(served.deadlines[0]);
  expect(served.next).toMatchObject({
    name: 'completenessDue',
    label: 'accreditation.deadline.completenessDue',
    rule: 'completenessDays',
    leadsTo: ['accreditation.state.submitted.overdue'],
  });
  expect(served.actions.find(({ event }) => event === 'application.withdraw')).toMatchObject({
    leadsTo: ['accreditation.state.withdrawn'],
    mayStay: false,
    irreversible: true,
  });
  const unsent = bodyOf<CaseDto>(await house.get(`/api/v1/cases/${draft}`, house.applicant(3)));
  expect([unsent.deadlines[0]?.name, unsent.next?.name]).toEqual(['draftReminder', 'draftLapse']);
  expect(unsent.deadlines[0]?.leadsTo).toEqual([]);
});

describe('procedures', () => {
  test('with states, events, rules and what was not found', async () => {
    expect(await list('/api/v1/procedures')).toEqual({
      items: [
        { procedure: 'accreditation', version: '1', current: true },
        { procedure: 'withdrawal', version: '1', current: true },
      ],
    });
    const answer = await house.get('/api/v1/procedures/accreditation/1');
    expect(answer.headers['cache-control']).toBe('public, max-age=300');
    const served = bodyOf<{
      states: { path: string; events: string[]; deadlines: string[] }[];
      rules: { id: string; basis: string }[];
      notFound: string[];
      diagram: string;
    }>(answer);
    expect(served.states.find(({ path }) => path === 'draft.writing')).toMatchObject({
      events: ['application.submit', 'application.withdraw', 'note.add', 'paper.add'],
      deadlines: ['draftLapse', 'draftReminder'],
    });
    expect(served.rules.find(({ id }) => id === 'seekAdvice')).toMatchObject({
      basis: 'sourced',
      sources: [{ key: 'S3' }],
    });
    expect(served.notFound.length).toBeGreaterThan(5);
    expect(served.diagram).toMatch(/^stateDiagram-v2\n/);
    expect(served.diagram).toContain('draft --> submitted : application.submit');
    problem(await house.get('/api/v1/procedures/accreditation/99'), 'unknown-resource');
    problem(await house.get('/api/v1/procedures/__proto__/1'), 'unknown-resource');
  });

  test('with what screens draw: chart, steps, consequences, form in its order', async () => {
    const served = bodyOf<ProcedureDto>(await house.get('/api/v1/procedures/accreditation/1'));
    const { chart, steps, sections, events, deadlines } = served;
    expect(chart.overview.nodes.map(({ path }) => path)).toContain('regionalAdvice');
    expect(chart.full.nodes.length).toBe(served.states.length);
    expect(steps.find(({ path }) => path === 'regionalAdvice')).toMatchObject({
      label: 'accreditation.state.regionalAdvice',
      turn: ['raloLeader'],
      limit: { id: 'adviceDays', value: 30, unit: 'days' },
    });
    expect(events.find(({ type }) => type === 'application.accept')?.leadsTo).toEqual([
      'accreditation.state.dueDiligence',
    ]);
    expect(deadlines.find(({ name }) => name === 'adviceReminder')).toEqual({
      name: 'adviceReminder',
      label: 'accreditation.deadline.adviceReminder',
      rules: ['adviceDays', 'adviceReminderDays'],
      leadsTo: [],
    });
    const fields = sections.flatMap((section) => section.fields);
    expect(fields.find(({ path }) => path === 'organisation.law')).toEqual({
      path: 'organisation.law',
      type: 'text',
      required: false,
      requiredWhen: { path: 'organisation.incorporated', is: true },
      access: 'restricted',
      label: 'form.organisation.law.label',
      hint: null,
      maxLength: 500,
      min: null,
      max: null,
      options: [],
    });
    expect(fields.find(({ path }) => path === 'control.statutes')?.options).toContainEqual({
      value: 'linked',
      label: 'form.control.statutes.options.linked',
    });
  });

  test('a procedure without a form, with the rules of its own', async () => {
    const served = bodyOf<ProcedureDto>(await house.get('/api/v1/procedures/withdrawal/1'));
    expect(served.sections).toEqual([]);
    expect(served.rules.find(({ id }) => id === 'threshold')).toMatchObject({
      value: { num: 2, den: 3 },
      basis: 'sourced',
      sources: [{ key: 'S1' }, { key: 'S2' }],
    });
    expect(served.events.find(({ type }) => type === 'exit.acknowledge')?.leadsTo).toEqual(['withdrawal.state.left']);
    const path = '/api/v1/procedures/withdrawal/rule-sets';
    const wrong = { overrides: { threshold: '2/3' }, reason: 'Decided on the call of 3 March.' };
    problem(await house.post(path, house.as('ADMIN'), wrong), 'invalid-payload');
  });

  test('own values: audited, checked, and kept by the cases opened under them', async () => {
    const path = '/api/v1/procedures/accreditation/rule-sets';
    const body = { overrides: { adviceDays: 20 }, reason: 'Decided on the call of 3 March.' };
    problem(await house.post(path, house.as('STAFF-1'), body), 'not-your-role');
    problem(await house.post(path, house.as('ADMIN'), { ...body, reason: '' }), 'invalid-payload');
    for (const overrides of [{ adviceDays: 'twenty' }, { noSuchRule: 1 }, { seekAdvice: 1 }]) {
      problem(await house.post(path, house.as('ADMIN'), { ...body, overrides }), 'invalid-payload');
    }
    problem(await house.post('/api/v1/procedures/other/rule-sets', house.as('ADMIN'), body), 'unknown-resource');
    const key = { 'idempotency-key': uuid() };
    const added = await house.post(path, house.as('ADMIN'), body, key);
    expect((await house.post(path, house.as('ADMIN'), body, key)).text).toBe(added.text);
    problem(await house.post(path, house.as('ADMIN'), { ...body, reason: 'Another.' }, key), 'idempotency-key-reused');
    expect([added.status, bodyOf(added)['overrides']]).toEqual([201, { adviceDays: 20 }]);
    expect((await list(path)).items).toHaveLength(1);

    const id = await house.submitted(house.applicant(7));
    await house.act(id, house.as('STAFF-1'), 'application.accept');
    await house.act(id, house.as('STAFF-1'), 'dueDiligence.complete');
    expect(await house.read(id)).toMatchObject({
      rules: { adviceDays: { value: 20, overridden: true } },
      facts: { ruleSet: bodyOf(added)['id'] },
    });
  });
});
