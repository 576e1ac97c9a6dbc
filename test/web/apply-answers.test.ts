import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { answersFrom, typedFrom, typedIn } from '../../apps/web/app/pages/apply/typed-answers';
import { isAsked, missingIn, progressOf } from '../../apps/web/app/pages/apply/progress';
import { wrongAnswers } from '../../apps/web/app/pages/apply/mistakes';
import { createTexts } from '../../apps/web/app/language/create-texts';
import type { FormFieldDto, FormFieldType, FormSectionDto } from '../../libs/api-client';

const texts = new URL('../../locales/en/apply.json', import.meta.url);
const apply = JSON.parse(readFileSync(texts, 'utf8')) as object;

const field = (path: string, type: FormFieldType, more: Partial<FormFieldDto> = {}): FormFieldDto => ({
  ...{ path, type, required: true, requiredWhen: null, access: 'public', label: path, hint: null },
  ...{ maxLength: null, min: null, max: null, options: [] },
  ...more,
});

const read = (type: FormFieldType, ...entries: string[]): unknown =>
  answersFrom([field('a.b', type)], { 'a.b': entries })['b'];

describe('what was typed, as it is saved', () => {
  test.each([
    ['a line that is blank is left out', 'text', ['  '], undefined],
    ['a line loses the spaces around it', 'text', [' Lake  Society '], 'Lake  Society'],
    ['line breaks count once', 'longText', ['one\r\ntwo'], 'one\ntwo'],
    ['a long text that is blank is left out', 'longText', ['\r\n '], undefined],
    ['digits are a number', 'number', [' 120 '], 120],
    ['digits of an Arabic keyboard are a number', 'number', ['١٢٠'], 120],
    ['digits of a Persian keyboard are a number', 'number', ['۱۲۰'], 120],
    ['what is no number goes on as typed, for the API to say so', 'number', ['many'], 'many'],
    ['a number with a comma is no number', 'number', ['1,200'], '1,200'],
    ['yes', 'yesNo', ['true'], true],
    ['no is an answer', 'yesNo', ['false'], false],
    ['neither yes nor no is none', 'yesNo', [], undefined],
    ['an empty box is no consent', 'accept', [], undefined],
    ['a box that is ticked is consent', 'accept', ['true'], true],
    ['a list without the empty choice, each once', 'languages', ['fr', '', 'en', 'fr'], ['fr', 'en']],
    ['an empty list is left out', 'countries', [''], undefined],
    ['a type that is new here is a line', 'colour' as FormFieldType, [' red '], 'red'],
  ] as const)('%s', (_what, type, entries, saved) => {
    expect(read(type, ...entries)).toEqual(saved);
  });

  test('what was saved comes back into its inputs', () => {
    const fields = [field('a.n', 'number'), field('a.y', 'yesNo'), field('a.l', 'languages'), field('a.none', 'text')];
    const form = { a: { n: 0, y: false, l: ['fr', 'en'] } };
    expect(typedFrom(fields, form)).toEqual({ 'a.n': ['0'], 'a.y': ['false'], 'a.l': ['fr', 'en'], 'a.none': [] });
  });

  test('hidden fields of a page are no answers', () => {
    const sent = new FormData();
    sent.append('a.b', 'x');
    sent.append('a.b', 'y');
    sent.append('_then', 'next');
    expect(typedIn(sent)).toEqual({ 'a.b': ['x', 'y'] });
  });
});

describe('how far a section is', () => {
  const section: FormSectionDto = {
    key: 'a',
    label: 'a',
    fields: [
      field('a.registered', 'yesNo'),
      field('a.law', 'text', { required: false, requiredWhen: { path: 'a.registered', is: true } }),
      field('a.agreed', 'accept'),
      field('a.note', 'text', { required: false }),
    ],
  };
  const missing = (form: Record<string, unknown>): string[] => missingIn(section, { a: form }).map(({ path }) => path);

  test('not started without any answer', () => {
    expect(progressOf(section, { form: {}, wrong: [] })).toBe('notStarted');
    expect(progressOf(section, { form: { a: { note: ' ' } }, wrong: [] })).toBe('notStarted');
  });

  test('"no" is an answer, and asks for nothing more', () => {
    expect(missing({ registered: false })).toEqual(['a.agreed']);
    expect(progressOf(section, { form: { a: { registered: false, agreed: true } }, wrong: [] })).toBe('complete');
  });

  test('"yes" asks for what depends on it', () => {
    expect(missing({ registered: true, agreed: true })).toEqual(['a.law']);
    expect(progressOf(section, { form: { a: { registered: true, agreed: true } }, wrong: [] })).toBe('inProgress');
  });

  test('an answer that could not be sent is not a complete one, in its own section only', () => {
    const form = { a: { registered: false, agreed: true } };
    const wrong = (pointer: string) => [{ pointer, code: 'too-long', message: '' }];
    expect(progressOf(section, { form, wrong: wrong('/a/note') })).toBe('inProgress');
    expect(progressOf(section, { form, wrong: wrong('/ab/note') })).toBe('complete');
  });

  test('what was not agreed to is missing', () => {
    expect(missing({ registered: false, agreed: false })).toEqual(['a.agreed']);
  });

  test('a condition may reach into another section', () => {
    const asked = field('b.c', 'text', { required: false, requiredWhen: { path: 'a.statutes', is: 'linked' } });
    expect(isAsked(asked, { a: { statutes: 'linked' } })).toBe(true);
    expect(isAsked(asked, { a: { statutes: 'none' } })).toBe(false);
    expect(isAsked(asked, {})).toBe(false);
  });
});

describe('what is wrong, in words', () => {
  const { t } = createTexts('en', { en: { apply } });
  const fields = [field('a.count', 'number', { label: 'How many?', min: 0, max: 5000 }), field('a.langs', 'languages')];
  const said = (pointer: string, code: string) => wrongAnswers(t, 'en', [{ pointer, code, message: '' }], fields)[0];

  test.each(['/form/a/count', '/changes/a/count', '/a/count'])('leads from %s to its question', (pointer) => {
    expect(said(pointer, 'out-of-range')).toEqual({
      path: 'a.count',
      code: 'out-of-range',
      text: '"How many?": write a number from 0 to 5,000',
    });
  });

  test('leads from an entry of a list to the list', () => {
    expect(said('/form/a/langs/3', 'not-a-language')?.path).toBe('a.langs');
  });

  test('of a field that the form does not have leads nowhere', () => {
    expect(said('/form/a/counts', 'unknown-field')?.path).toBeNull();
    expect(said('/form/ba/count', 'unknown-field')?.path).toBeNull();
  });

  test('of a kind that is new here still names the question', () => {
    expect(said('/form/a/count', 'not-thought-of')?.text).toBe('Check your answer: How many?');
  });
});
