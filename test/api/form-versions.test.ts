import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  FormAnswersDto,
  FormDifferencesDto,
  FormVersionListDto,
} from '../../apps/api/src/cases/form-versions/form-versions.dto.js';
import { bodyOf, problem } from '../support/answers.js';
import { completeForm } from '../support/complete-form.js';
import type { Headers } from '../support/house.js';
import { House } from '../support/house.js';
import { payloads } from '../support/payloads.js';

let house: House;
let id: string;
let draft: string;

/** Handed in, returned, handed in again with other languages, a shorter name and no acronym, then corrected by staff. */
beforeAll(async () => {
  house = await House.open();
  draft = await house.draft(house.applicant(3));
  const applicant = house.applicant(0);
  id = await house.submitted(applicant);
  await house.act(id, house.as('STAFF-1'), 'application.return');
  const { acronym: _, ...organisation } = completeForm.organisation;
  const again = { ...organisation, name: 'Lakeside Forum', languages: ['sw'], streetAddress: '2 Lake Road, Kisumu' };
  expect((await house.saveForm(id, { ...completeForm, organisation: again }, applicant, 1)).status).toBe(200);
  await house.act(id, applicant, 'application.resubmit');
  await house.act(id, house.as('STAFF-1'), 'application.correct', {
    ...payloads['application.correct'],
    changes: { objectives: { interest: 'Names in Swahili.' }, organisation: { email: 'desk@liuf.example.org' } },
  });
  await house.act(id, house.as('STAFF-1'), 'application.accept');
  await house.act(id, house.as('STAFF-1'), 'dueDiligence.complete');
  await house.act(id, house.as('AFRALO-CHAIR'), 'advice.give');
  await house.act(id, house.as('EU-2'), 'ballot.recuse');
}, 30_000);
afterAll(() => house.close());

const versions = async (who: Headers = {}): Promise<FormVersionListDto['items']> =>
  bodyOf<FormVersionListDto>(await house.get(`/api/v1/cases/${id}/form/versions`, who)).items;
const differences = async (who: Headers, query = ''): Promise<FormDifferencesDto> =>
  bodyOf<FormDifferencesDto>(await house.get(`/api/v1/cases/${id}/form/differences${query}`, who));
const pathsOf = (answer: FormDifferencesDto): string[] => answer.differences.map(({ path }) => path);

describe('what is refused', () => {
  test.each(['versions', 'versions/1', 'differences'])('a draft of others: %s', async (what) => {
    problem(await house.get(`/api/v1/cases/${draft}/form/${what}`), 'unknown-case');
    problem(await house.get(`/api/v1/cases/${draft}/form/${what}`, house.applicant(2)), 'unknown-case');
    problem(await house.get(`/api/v1/cases/${draft}/form/${what}`, house.as('AF-1')), 'unknown-case');
  });

  test.each(['versions/0', 'versions/4', 'versions/x', 'versions/1.5', 'differences?from=4', 'differences?to=99'])(
    'a version that is not there: %s',
    async (what) => void problem(await house.get(`/api/v1/cases/${id}/form/${what}`), 'unknown-resource'),
  );

  test.each(['?from=0', '?to=-1', '?from=x', '?from=1e9', '?version=1'])('no version at all: %s', async (query) => {
    problem(await house.get(`/api/v1/cases/${id}/form/differences${query}`), 'invalid-payload');
  });

  test('an application that was never handed in has no versions, and nothing to compare', async () => {
    const own = house.applicant(3);
    expect(bodyOf(await house.get(`/api/v1/cases/${draft}/form/versions`, own))).toEqual({ items: [] });
    problem(await house.get(`/api/v1/cases/${draft}/form/differences`, own), 'unknown-resource');
  });
});

describe('whoever may not read a class is told nothing of it, not even that it differs', () => {
  test.each([
    ['the public', () => ({})],
    ['the leader of another region', () => house.as('EURALO-CHAIR')],
    ['another applicant', () => house.applicant(1)],
    ['whoever stepped aside', () => house.as('EU-2')],
    ['an administrator', () => house.as('ADMIN')],
  ] as const)('%s', async (_, who) => {
    const answer = await differences(who(), '?from=1&to=2');
    expect(answer.hidden).toEqual(['restricted']);
    expect(pathsOf(answer)).toEqual(['organisation.name', 'organisation.languages']);
    expect(pathsOf(await differences(who()))).toEqual(['objectives.interest']);
    const read = bodyOf<FormAnswersDto>(await house.get(`/api/v1/cases/${id}/form/versions/1`, who()));
    expect(new Set(read.answers.map(({ access }) => access))).toEqual(new Set(['public']));
    expect(JSON.stringify(read)).not.toContain(completeForm.organisation.streetAddress);
  });
});

describe('the parties', () => {
  test.each([
    ['the applicant', () => house.applicant(0)],
    ['staff', () => house.as('STAFF-1')],
    ['a member', () => house.as('AF-1')],
    ['the leader of the region', () => house.as('AFRALO-CHAIR')],
  ] as const)('%s: what was before and what is after, in the order of the form', async (_, who) => {
    const answer = await differences(who(), '?from=1&to=2');
    expect(answer.hidden).toEqual([]);
    expect(answer.differences).toMatchObject([
      {
        path: 'organisation.name',
        label: 'form.organisation.name.label',
        access: 'public',
        before: { value: completeForm.organisation.name, erased: false },
        after: { value: 'Lakeside Forum', erased: false },
      },
      { path: 'organisation.acronym', before: { value: completeForm.organisation.acronym }, after: null },
      {
        path: 'organisation.languages',
        before: { value: completeForm.organisation.languages },
        after: { value: ['sw'] },
      },
      { path: 'organisation.streetAddress', access: 'restricted' },
    ]);
  });

  test('a correction replaces the answers of which it speaks, and only those', async () => {
    const applicant = house.applicant(0);
    expect(pathsOf(await differences(applicant))).toEqual(['organisation.email', 'objectives.interest']);
    const { answers, version } = bodyOf<FormAnswersDto>(
      await house.get(`/api/v1/cases/${id}/form/versions/3`, applicant),
    );
    const of = (path: string): unknown => answers.find((one) => one.path === path)?.answer.value;
    expect(version).toMatchObject({ version: 3, type: 'application.correct', actor: { role: 'staff' } });
    expect(of('objectives.interest')).toBe('Names in Swahili.');
    expect(of('organisation.name')).toBe('Lakeside Forum');
    expect(of('organisation.acronym')).toBeUndefined();
    expect([completeForm.organisation.partOf, of('organisation.partOf')]).toEqual(['', undefined]);
    expect(of('members.count')).toBe(completeForm.members.count);
  });

  test('backwards, and with itself', async () => {
    const applicant = house.applicant(0);
    const there = await differences(applicant, '?from=1&to=3');
    const back = await differences(applicant, '?from=3&to=1');
    expect(back.differences.map(({ before, after }) => [after, before])).toEqual(
      there.differences.map(({ before, after }) => [before, after]),
    );
    expect(pathsOf(await differences(applicant, '?from=2&to=2'))).toEqual([]);
  });
});

test('everybody who knows of the case knows when it was handed in and by whom', async () => {
  const items = await versions();
  expect(items.map(({ version, type, actor }) => [version, type, actor.role])).toEqual([
    [1, 'application.submit', 'applicant'],
    [2, 'application.resubmit', 'applicant'],
    [3, 'application.correct', 'staff'],
  ]);
  const history = bodyOf<{ items: { revision: number; at: string; type: string }[] }>(
    await house.get(`/api/v1/cases/${id}/history?limit=100`),
  ).items;
  for (const { revision, at, type } of items) {
    expect(history).toContainEqual(expect.objectContaining({ revision, at, type }));
  }
});

test('staff who is shown what is restricted leaves a record, the public and the applicant do not', async () => {
  const records = async (): Promise<{ revisions: number[]; classes: string[]; what: string }[]> =>
    bodyOf<{ items: { revisions: number[]; classes: string[]; what: string }[] }>(
      await house.get(`/api/v1/readings?case=${id}&limit=100`, house.as('AUDITOR')),
    ).items;
  const before = await records();
  await differences({}, '?from=1&to=2');
  await differences(house.applicant(0), '?from=1&to=2');
  await versions(house.as('STAFF-1'));
  expect(await records()).toEqual(before);
  await differences(house.as('STAFF-1'), '?from=1&to=2');
  const [made, ...others] = await records();
  expect(others).toEqual(before);
  const revisions = (await versions()).slice(0, 2).map(({ revision }) => revision);
  expect(made).toMatchObject({ what: 'fields', revisions, classes: ['restricted'] });
});

test('what was erased is said to be, and shown to nobody', async () => {
  const path = '/form/organisation/streetAddress';
  await house.app.ownerQuery('DELETE FROM sealed_data WHERE case_id = $1 AND path = $2 AND revision = 2', [id, path]);
  const answer = await differences(house.as('STAFF-1'), '?from=1&to=2');
  expect(answer.differences.find(({ path: at }) => at === 'organisation.streetAddress')).toMatchObject({
    before: { value: null, erased: true },
    after: { value: '2 Lake Road, Kisumu', erased: false },
  });
});
