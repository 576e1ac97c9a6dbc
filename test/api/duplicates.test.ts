import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DuplicateListDto, DuplicatesDto } from '../../apps/api/src/register/duplicates/duplicate.dto.js';
import { importRegister } from '../../apps/api/src/register/import/import-register.js';
import { bodyOf, problem } from '../support/answers.js';
import { completeForm } from '../support/complete-form.js';
import { House } from '../support/house.js';

let house: House;
let id: string;
let name: string;

const host = 'twice.example';

beforeAll(async () => {
  house = await House.open();
  name = house.applicants[0]?.organisation?.name ?? '';
  const lines = [
    'number,name,country,ralo,website,primary_email',
    `1,${name} (old),Kenya,AFRALO,,`,
    `2,Nothing Like It,Kenya,AFRALO,https://www.${host}/about,`,
    '3,Quite Another Thing,Kenya,AFRALO,https://other.example,somebody@gmail.com',
  ];
  await importRegister(house.app.source, `${lines.join('\n')}\n`);
  id = await house.draft();
  const form = { ...completeForm, organisation: { ...completeForm.organisation, website: `http://${host}` } };
  expect((await house.saveForm(id, form)).status).toBe(200);
}, 60_000);
afterAll(() => house.close());

const path = (): string => `/api/v1/cases/${id}/duplicates`;

test('what was not submitted is nobody’s business yet', async () => {
  problem(await house.get(path(), house.as('STAFF-1')), 'unknown-case');
  expect(bodyOf<DuplicateListDto>(await house.get('/api/v1/duplicates', house.as('STAFF-1'))).items).toEqual([]);
});

test('once submitted, those that look alike are found with their scores, and only they', async () => {
  await house.act(id, house.applicant(0), 'application.submit');
  const found = bodyOf<DuplicatesDto>(await house.get(path(), house.as('STAFF-1')));
  expect(found.likely.map(({ number }) => number).toSorted()).toEqual([1, 2]);
  const [website, old] = [found.likely.find((one) => one.number === 2), found.likely.find((one) => one.number === 1)];
  expect(website).toMatchObject({ sameWebsite: true, verdict: null });
  expect(website?.score).toBeGreaterThanOrEqual(0.9);
  expect(old?.nameScore).toBeGreaterThan(0.5);
  expect(bodyOf<DuplicateListDto>(await house.get('/api/v1/duplicates', house.as('STAFF-1'))).items).toHaveLength(1);
});

test('nobody but staff and auditors is told, the applicant least of all', async () => {
  for (const who of [house.applicant(0), house.as('AFRALO-CHAIR'), house.as('ALAC-CHAIR'), house.as('ADMIN')]) {
    problem(await house.get(path(), who), 'not-your-role');
    problem(await house.get('/api/v1/duplicates', who), 'not-your-role');
  }
  problem(await house.get(path()), 'not-signed-in');
  expect((await house.get(path(), house.as('AUDITOR'))).status).toBe(200);
  expect(JSON.stringify(await house.read(id, house.applicant(0)))).not.toContain('Nothing Like It');
});

test('staff links them or tells them apart, with a reason; nothing is merged', async () => {
  const found = bodyOf<DuplicatesDto>(await house.get(path(), house.as('STAFF-1')));
  const body = { other: found.likely[0]?.id, verdict: 'same', reason: 'The same people under a new name.' };
  problem(await house.post(path(), house.as('AUDITOR'), body), 'not-your-role');
  problem(await house.post(path(), house.as('STAFF-1'), { ...body, reason: undefined }), 'invalid-payload');
  const stranger = { ...body, other: house.applicant(3).organisation };
  problem(await house.post(path(), house.as('STAFF-1'), stranger), 'not-possible-now');
  const after = await house.post(path(), house.as('STAFF-1'), body);
  expect(bodyOf<DuplicatesDto>(after).likely[0]).toMatchObject({ verdict: 'same' });
  const changed = await house.post(path(), house.as('STAFF-1'), { ...body, verdict: 'different' });
  expect(bodyOf<DuplicatesDto>(changed).likely[0]).toMatchObject({ verdict: 'different' });
  const [count] = await house.app.source.query<{ n: number }[]>('SELECT count(*)::int AS n FROM register_entries');
  expect(count?.n).toBe(3);
});
