import { criteria } from '../../../workflows/accreditation/v1/events.js';
import { applicationForm, formAccess, formCountry, formSchema } from '../../../workflows/accreditation/v1/form.js';
import { completeForm } from '../../support/complete-form.js';
import { allFields, pointerOf, withAnswer } from './form-answers.js';

type Schema = { properties: Record<string, Schema>; required: string[]; additionalProperties: boolean };

describe('the application form', () => {
  test('asks each question once, in the section it stands in', () => {
    const paths = allFields.map((field) => field.path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const { key, fields } of applicationForm) {
      for (const { path } of fields) expect(path).toMatch(new RegExp(`^${key}\\.[A-Za-z]+$`));
    }
  });

  test('asks for the five minimum criteria as commitments', () => {
    const commitments = applicationForm.find((section) => section.key === 'commitments');
    expect(commitments?.fields.map(({ path, type, required }) => ({ path, type, required }))).toEqual(
      criteria.map((key) => ({ path: `commitments.${key}`, type: 'accept', required: true })),
    );
  });

  test('makes a field depend only on an answer that can be given', () => {
    const conditions = allFields.flatMap(({ required }) => (typeof required === 'object' ? [required.when] : []));
    expect(conditions.length).toBeGreaterThan(0);
    for (const { path, is } of conditions) {
      const asked = allFields.find((field) => field.path === path);
      const answers = asked?.type === 'yesNo' ? [true, false] : asked?.options?.map((option) => option.value);
      expect(answers).toContain(is);
    }
  });

  test('bounds the length of every text', () => {
    const unbounded = ['countries', 'languages', 'yesNo', 'number', 'accept'];
    const texts = allFields.filter((field) => !unbounded.includes(field.type));
    expect(texts.filter((field) => !field.maxLength)).toEqual([]);
  });

  test('stays below the size of one request, filled to the last character in Chinese', () => {
    const characters = allFields.reduce((sum, field) => sum + (field.maxLength ?? 0), 0);
    expect(characters * 3).toBeLessThan(262_144);
  });
});

describe('who may read an answer', () => {
  test.each(['/organisation/name', '/organisation/country', '/organisation/website', '/organisation/languages'])(
    '%s is public',
    (pointer) => expect(formAccess(pointer)).toBe('public'),
  );

  test('the rest of the organisation is restricted', () => {
    const open = allFields.filter((f) => f.path.startsWith('organisation.') && f.access === 'public');
    expect(open.map((f) => f.path)).toEqual(
      ['name', 'country', 'languages', 'website'].map((n) => `organisation.${n}`),
    );
  });

  test.each(['contacts', 'funding', 'declaration'])('%s is restricted as a whole', (key) => {
    const fields = applicationForm.find((section) => section.key === key)?.fields ?? [];
    expect(fields.map((field) => formAccess(pointerOf(field)))).toEqual(fields.map(() => 'restricted'));
  });

  test.each(['objectives', 'commitments'])('%s is public as a whole', (key) => {
    const fields = applicationForm.find((section) => section.key === key)?.fields ?? [];
    expect(fields.map((field) => formAccess(pointerOf(field)))).toEqual(fields.map(() => 'public'));
  });

  test('an entry of a list is read as the list is', () => {
    expect(formAccess('/organisation/languages/0')).toBe('public');
    expect(formAccess('/organisation/countriesOfActivity/12')).toBe('restricted');
  });

  test.each([
    '',
    '/',
    '/organisation',
    'organisation/name',
    '/organisation/name/0',
    '/organisation/name/first',
    '/organisation/languages/x',
    '/organisation/__proto__',
    '/constructor/name',
    '/organisation.name',
    '/nothing/here',
  ])('what the form does not ask is restricted: "%s"', (pointer) => expect(formAccess(pointer)).toBe('restricted'));
});

describe('the country of the seat', () => {
  test.each(['KE', 'XK'])('%s', (code) => expect(formCountry(withAnswer('organisation.country', code))).toBe(code));

  test.each([undefined, '', 'ke', 'KEN', 'K', 4, null, ['KE']])('none in %j', (value) =>
    expect(formCountry(withAnswer('organisation.country', value))).toBeNull(),
  );

  test.each([undefined, null, 'KE', [], {}, { organisation: null }, { organisation: 'KE' }])(
    'none in the form %j',
    (f) => expect(formCountry(f)).toBeNull(),
  );

  test('none from a prototype', () => {
    const form = JSON.parse('{"__proto__":{"organisation":{"country":"KE"}}}') as unknown;
    expect(formCountry(form)).toBeNull();
    expect(formCountry(Object.create({ organisation: { country: 'KE' } }))).toBeNull();
  });
});

describe('the schema of the form', () => {
  const schema = formSchema() as unknown as Schema;

  test('has the sections and fields of the form, and no others', () => {
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties)).toEqual(Object.keys(completeForm));
    for (const { key, fields } of applicationForm) {
      const section = schema.properties[key];
      expect(section?.additionalProperties).toBe(false);
      expect(Object.keys(section?.properties ?? {}).map((name) => `${key}.${name}`)).toEqual(fields.map((f) => f.path));
      expect(section?.required.map((name) => `${key}.${name}`)).toEqual(
        fields.filter((field) => field.required === true).map((field) => field.path),
      );
    }
  });

  test('says of each field who may read it, its label and when it is required', () => {
    const { organisation } = schema.properties;
    expect(organisation?.properties.name).toEqual({
      type: 'string',
      minLength: 1,
      maxLength: 200,
      'x-type': 'text',
      'x-access': 'public',
      'x-label': 'form.organisation.name.label',
      'x-hint': 'form.organisation.name.hint',
    });
    expect(organisation?.properties.law).toMatchObject({
      'x-access': 'restricted',
      'x-required-when': { 'organisation.incorporated': true },
    });
  });

  test('describes lists, numbers, choices and acceptances', () => {
    const { organisation, members, control, commitments } = schema.properties;
    expect(organisation?.properties.languages).toMatchObject({ type: 'array', minItems: 1, maxItems: 50 });
    expect(members?.properties.count).toMatchObject({ type: 'integer', minimum: 0, maximum: 1_000_000_000 });
    expect(control?.properties.statutes).toMatchObject({ enum: ['linked', 'attached', 'none'] });
    expect(commitments?.properties.informs).toMatchObject({ const: true });
  });

  test('is JSON', () => expect(JSON.parse(JSON.stringify(schema))).toEqual(schema));
});
