import { readFileSync } from 'node:fs';
import { applicationForm } from '../../../workflows/accreditation/v1/form.js';
import { allFields } from './form-answers.js';

type Texts = { readonly [key: string]: string | Texts };
const file = new URL('../../../locales/en/form.json', import.meta.url);
const texts = { form: JSON.parse(readFileSync(file, 'utf8')) as Texts };

const keysOf = (tree: Texts, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );
const textOf = (key: string) =>
  key.split('.').reduce<string | Texts | undefined>((at, name) => (typeof at === 'object' ? at[name] : at), texts);

const asked = [
  ...applicationForm.map((section) => section.label),
  ...allFields.flatMap(({ label, hint, options }) => [
    label,
    ...(hint ? [hint] : []),
    ...(options ?? []).map((option) => option.label),
  ]),
];

describe('the English texts of the form', () => {
  test.each(asked)('%s', (key) => expect(textOf(key)).toMatch(/\S/));

  test('there are no others', () => expect(keysOf(texts).sort()).toEqual([...asked].sort()));
});
