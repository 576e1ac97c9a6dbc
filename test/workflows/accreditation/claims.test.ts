import { expect, test } from '@jest/globals';
import { claims } from '../../../workflows/accreditation/v1/claims.js';
import { criteria } from '../../../workflows/accreditation/v1/events.js';
import { applicationForm } from '../../../workflows/accreditation/v1/form.js';

const paths = applicationForm.flatMap(({ fields }) => fields.map(({ path }) => path));

test('every criterion has what the applicant says of it, first the statement that they accept', () => {
  expect(Object.keys(claims)).toEqual([...criteria]);
  for (const criterion of criteria) expect(claims[criterion][0]).toBe(`commitments.${criterion}`);
});

test('what is held against a finding are answers of the form, each once for a criterion', () => {
  const named = Object.values(claims).flat();
  expect(named.filter((path) => !paths.includes(path))).toEqual([]);
  for (const answers of Object.values(claims)) expect(new Set(answers).size).toBe(answers.length);
});

test('nothing that an applicant says of members, control, aims and money is left out', () => {
  const named = new Set(Object.values(claims).flat());
  const spoken = paths.filter((path) => /^(?:members|control|objectives|funding|commitments)\./.test(path));
  expect(spoken.filter((path) => !named.has(path))).toEqual([]);
});
