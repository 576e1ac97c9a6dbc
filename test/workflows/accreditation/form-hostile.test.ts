import fc from 'fast-check';
import { applicationForm, checkForm } from '../../../workflows/accreditation/v1/form.js';
import { completeForm } from '../../support/complete-form.js';
import { allFields, pointerOf } from './form-answers.js';

const modes = fc.constantFrom('draft' as const, 'changes' as const, 'complete' as const);
const names = new Set(applicationForm.flatMap(({ key, fields }) => [key, ...fields.map((f) => f.path.split('.')[1])]));
const strange = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', 'constructor', 'toString', '', 'a/b', '~', '\u0000'),
  )
  .filter((name) => !names.has(name));
const json = (text: string): unknown => JSON.parse(text) as unknown;

/** JSON that looks like the form here and there, so that it is read deeply. */
const formLike = fc.array(fc.tuple(fc.constantFrom(...allFields), fc.jsonValue()), { maxLength: 30 }).map((answers) => {
  const form: Record<string, Record<string, unknown>> = {};
  for (const [{ path }, value] of answers) {
    const [section = '', name = ''] = path.split('.');
    form[section] = { ...form[section], [name]: value };
  }
  return form;
});

describe('whatever is sent as a form', () => {
  test('is answered with problems, never with an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), formLike), modes, (form, mode) => {
        for (const { pointer, code, message } of checkForm(form, mode)) {
          expect(pointer).toMatch(/^(\/[A-Za-z0-9_-]+)*$/);
          expect(code).toMatch(/^[a-z-]+$/);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('passes as a draft only if every answer has the type of its field', () => {
    const types = { countries: 'object', languages: 'object', yesNo: 'boolean', accept: 'boolean', number: 'number' };
    fc.assert(
      fc.property(fc.constantFrom(...allFields), fc.jsonValue(), (field, value) => {
        const [section = '', name = ''] = field.path.split('.');
        const expected = field.type in types ? types[field.type as keyof typeof types] : 'string';
        const problems = checkForm({ [section]: { [name]: value } }, 'draft');
        if (typeof value !== expected) expect(problems).toMatchObject([{ pointer: pointerOf(field) }]);
      }),
      { numRuns: 500 },
    );
  });

  test('passes with no section and no field that the form does not have', () => {
    fc.assert(
      fc.property(strange, fc.jsonValue(), fc.constantFrom(...applicationForm), modes, (name, value, { key }, mode) => {
        // Written and read again, as a request is: so `__proto__` is a member like any other.
        const member = `${JSON.stringify(name)}:${JSON.stringify(value)}`;
        const top = json(`{${member},${JSON.stringify(completeForm).slice(1)}`);
        const inside = json(JSON.stringify(completeForm).replace(`"${key}":{`, () => `"${key}":{${member},`));
        expect(checkForm(top, mode)).toMatchObject([{ code: 'unknown-field' }]);
        expect(checkForm(inside, mode)).toMatchObject([{ code: 'unknown-field' }]);
      }),
      { numRuns: 500 },
    );
  });

  test('is not repeated where it holds what no record can store', () => {
    const form = json('{"organisation":{"a\\u0000":1,"\\ud800":2,"plain":3}}');
    expect(checkForm(form, 'draft')).toEqual([
      { pointer: '/organisation', code: 'unknown-field', message: 'must hold only fields that the form has' },
      { pointer: '/organisation/plain', code: 'unknown-field', message: 'is not a field of the form' },
    ]);
  });

  test('is answered in bounded length', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`field${i}`, i]));
    expect(checkForm(many, 'draft')).toHaveLength(20);
    expect(checkForm({ organisation: many }, 'draft')).toHaveLength(20);
  });

  test('takes no answer from a prototype', () => {
    expect(checkForm(Object.create(completeForm), 'complete')).toEqual(checkForm({}, 'complete'));
  });
});
