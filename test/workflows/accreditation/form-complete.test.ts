import { checkForm } from '../../../workflows/accreditation/v1/form.js';
import { completeForm } from '../../support/complete-form.js';
import { allFields, pointerOf, withAnswer } from './form-answers.js';

const required = allFields.filter((field) => field.required === true);
const optional = allFields.filter((field) => field.required === false);
const found = (form: unknown) => checkForm(form, 'complete').map(({ pointer, code }) => `${pointer} ${code}`);

describe('a form that is submitted', () => {
  test('passes when it is complete', () => expect(checkForm(completeForm, 'complete')).toEqual([]));

  test.each(required.map((field) => field.path))('lists %s when it is missing', (path) => {
    expect(checkForm(withAnswer(path, undefined), 'complete')).toEqual([
      { pointer: pointerOf({ path }), code: 'required', message: 'must be filled in' },
    ]);
  });

  test('may leave out what is optional', () => {
    for (const { path } of optional) expect(found(withAnswer(path, undefined))).toEqual([]);
    expect(optional.map((field) => field.path)).toContain('organisation.website');
  });

  test('may leave what is optional empty', () => {
    for (const { path, type } of optional) {
      expect(found(withAnswer(path, type === 'countries' ? [] : ' '))).toEqual([]);
    }
  });

  test.each([{}, Object.fromEntries(Object.keys(completeForm).map((key) => [key, {}]))])(
    'lists everything that is missing at once: %j',
    (form) => expect(found(form)).toEqual(required.map((field) => `${pointerOf(field)} required`)),
  );

  test('lists what is missing and what is wrong together', () => {
    const form = { ...withAnswer('organisation.email', 'None given'), funding: {}, wishes: 'none' };
    expect(found(form)).toEqual([
      '/wishes unknown-field',
      '/organisation/email not-an-email',
      '/funding/sources required',
      '/funding/selfSupporting required',
      '/funding/hasInstitutionalFunders required',
    ]);
  });

  test.each(['', '   ', '\n'])('takes %j for not filled in', (blank) =>
    expect(found(withAnswer('objectives.mission', blank))).toEqual(['/objectives/mission required']),
  );

  test('needs at least one working language', () =>
    expect(found(withAnswer('organisation.languages', []))).toEqual(['/organisation/languages required']));
});

describe('a field that depends on another answer', () => {
  const without = (path: string, answers: [string, unknown][]) => {
    const form = withAnswer(path, undefined);
    for (const [name, value] of answers) form[path.split('.')[0] ?? '']![name] = value;
    return found(form);
  };

  test.each([
    ['organisation.law', 'incorporated', true, false],
    ['members.organisations', 'hasOrganisations', true, false],
    ['members.constituencies', 'inConstituencies', true, false],
    ['control.statutesLink', 'statutes', 'linked', 'attached'],
    ['funding.institutionalFunders', 'hasInstitutionalFunders', true, false],
  ])('%s is required by %s = %s, not by %s', (path, on, yes, no) => {
    expect(without(path, [[on, yes]])).toEqual([`${pointerOf({ path })} required`]);
    expect(without(path, [[on, no]])).toEqual([]);
  });
});

describe('what is filled in must be right', () => {
  test.each([
    ['contacts.primaryEmail', 'None given', 'not-an-email'],
    ['contacts.secondaryEmail', 'a@b.example, c@d.example', 'not-an-email'],
    ['contacts.primaryEmail', ' a@b.example', 'space-around'],
    ['contacts.primaryPhone', 'None given', 'not-a-phone-number'],
    ['contacts.primaryPhone', '020 123 4567', 'not-a-phone-number'],
    ['contacts.primaryPhone', '+254', 'not-a-phone-number'],
    ['contacts.primaryPhone', '+254 20 1234 5678 9012', 'not-a-phone-number'],
    ['organisation.website', 'liuf.example.org', 'not-a-web-address'],
    ['organisation.website', 'javascript:alert(1)', 'not-a-web-address'],
    ['organisation.website', 'ftp://liuf.example.org', 'not-a-web-address'],
    ['organisation.website', 'https://office:secret@liuf.example.org', 'not-a-web-address'],
    ['organisation.country', 'ke', 'not-a-country'],
    ['organisation.country', 'KEN', 'too-long'],
    ['organisation.languages', ['en', 'English'], 'not-a-language', '/1'],
    ['organisation.languages', ['en', 'fr', 'en'], 'duplicate', '/2'],
    ['organisation.languages', ['en', 3], 'not-text', '/1'],
    ['organisation.languages', 'en', 'not-a-list'],
    ['organisation.languages', new Array(51).fill('en'), 'too-many'],
    ['organisation.countriesOfActivity', ['UG', ''], 'not-a-country', '/1'],
    ['organisation.name', 'A name\nBcc: all@example.org', 'bad-characters'],
    ['organisation.name', 'A\u0000', 'bad-characters'],
    ['organisation.name', 'A\ud800', 'bad-characters'],
    ['organisation.name', 'A'.repeat(201), 'too-long'],
    ['organisation.name', 7, 'not-text'],
    ['organisation.name', null, 'not-text'],
    ['organisation.incorporated', 'yes', 'not-yes-or-no'],
    ['members.count', '240', 'not-a-number'],
    ['members.count', 2.5, 'not-a-whole-number'],
    ['members.count', -1, 'out-of-range'],
    ['members.count', 1_000_000_001, 'out-of-range'],
    ['control.statutes', 'later', 'not-an-option'],
    ['commitments.informs', false, 'not-accepted'],
    ['commitments.informs', 'true', 'not-yes-or-no'],
    ['declaration.date', '2026-02-30', 'not-a-date'],
    ['declaration.date', '2026-W05', 'not-a-date'],
  ])('%s: %j is %s', (path, value, code, at = '') => {
    expect(found(withAnswer(path, value))).toEqual([`${pointerOf({ path })}${at} ${code}`]);
  });

  test.each([
    ['organisation.name', 'جمعية مستخدمي الإنترنت'],
    ['organisation.country', 'XK'],
    ['organisation.languages', ['zh-Hans', 'fil', 'pt-BR']],
    ['organisation.website', 'http://пример.рф/о-нас?a=1'],
    ['contacts.primaryPhone', '+44 (0)20 7946 0000'],
    ['contacts.primaryPhone', '+6777654321'],
    ['contacts.primaryEmail', 'ναι@παράδειγμα.ελ'],
    ['members.count', 126_000_000],
    ['members.count', 0],
    ['organisation.streetAddress', 'First line\r\nSecond line'],
    ['funding.sources', 'N/A'],
    ['declaration.date', '2024-02-29'],
  ])('%s: %j is right', (path, value) => expect(found(withAnswer(path, value))).toEqual([]));
});
