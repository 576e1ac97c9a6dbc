import { checkForm } from '../../../workflows/accreditation/v1/form.js';
import type { FormMode } from '../../../workflows/accreditation/v1/form.js';
import { completeForm } from '../../support/complete-form.js';
import { allFields, pointerOf, withAnswer } from './form-answers.js';

const found = (form: unknown, mode: FormMode) => checkForm(form, mode).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a draft', () => {
  test('may be empty, complete, or anything between', () => {
    expect(found({}, 'draft')).toEqual([]);
    expect(found({ organisation: {}, contacts: { primaryName: 'A' } }, 'draft')).toEqual([]);
    expect(found(completeForm, 'draft')).toEqual([]);
    for (const { path } of allFields) expect(found(withAnswer(path, undefined), 'draft')).toEqual([]);
  });

  test('may hold empty texts, empty lists and promises not yet made', () => {
    const empty = { countries: [], languages: [], yesNo: false, accept: false, number: 0 };
    for (const { path, type } of allFields) {
      const value = type in empty ? empty[type as keyof typeof empty] : '';
      expect(found(withAnswer(path, value), 'draft')).toEqual([]);
    }
  });

  test.each([
    ['contacts.primaryEmail', 'akinyi@'],
    ['contacts.primaryEmail', 'akinyi@liuf.example.org '],
    ['contacts.primaryPhone', '+25'],
    ['organisation.website', 'https://'],
  ])('may hold what is half-typed: %s = %j', (path, value) => {
    expect(found(withAnswer(path, value), 'draft')).toEqual([]);
    expect(found(withAnswer(path, value), 'complete')).toHaveLength(1);
  });

  test.each([
    ['organisation.name', 'A'.repeat(201), 'too-long'],
    ['organisation.name', 'A\u0007', 'bad-characters'],
    ['organisation.name', ' \u000b', 'bad-characters'],
    ['organisation.name', '\udfff', 'bad-characters'],
    ['organisation.name', { first: 'A' }, 'not-text'],
    ['organisation.name', null, 'not-text'],
    ['organisation.country', 'ke', 'not-a-country'],
    ['organisation.languages', {}, 'not-a-list'],
    ['organisation.incorporated', '', 'not-yes-or-no'],
    ['members.count', Number.MAX_VALUE, 'out-of-range'],
    ['control.statutes', 'later', 'not-an-option'],
    ['commitments.informs', 1, 'not-yes-or-no'],
    ['declaration.date', '2026-13-01', 'not-a-date'],
  ])('is refused where it could never become right: %s = %j', (path, value, code) => {
    expect(found(withAnswer(path, value), 'draft')).toEqual([`${pointerOf({ path })} ${code}`]);
  });

  test.each([null, undefined, 'form', 3, [], [{}]])('is an object, not %j', (form) =>
    expect(found(form, 'draft')).toEqual([' not-an-object']),
  );

  test.each([null, 'text', []])('has sections that are objects, not %j', (section) =>
    expect(found({ organisation: section }, 'draft')).toEqual(['/organisation not-an-object']),
  );
});

describe('a part of the form that is corrected', () => {
  test('may leave out everything else', () => {
    expect(found({ organisation: { name: 'New name' } }, 'changes')).toEqual([]);
  });

  test('must be right, not half-typed', () => {
    expect(found({ contacts: { primaryEmail: 'akinyi@' } }, 'changes')).toEqual([
      '/contacts/primaryEmail not-an-email',
    ]);
    expect(found({ commitments: { informs: false } }, 'changes')).toEqual(['/commitments/informs not-accepted']);
  });

  test('empties nothing that is required', () => {
    expect(found({ organisation: { name: '', acronym: '', languages: [] } }, 'changes')).toEqual([
      '/organisation/name required',
      '/organisation/languages required',
    ]);
  });
});
