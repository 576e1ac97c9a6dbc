import type { TFunction } from 'i18next';
import type { FormFieldDto, FormFieldType } from '../../../../../libs/api-client';
import { writtenIn } from '../../time/written';
import { answerAt, typedOf } from './typed-answers';
import type { SavedForm } from './typed-answers';

interface In {
  readonly t: TFunction;
  readonly language: string;
  readonly field: FormFieldDto;
}
type Write = (answer: unknown, given: In) => string;

const namesOf =
  (type: 'region' | 'language'): Write =>
  (answer, { language }) => {
    const names = new Intl.DisplayNames(language, { type });
    const all = [answer].flat().map((code) => names.of(String(code)) ?? String(code));
    return new Intl.ListFormat(language).format(all);
  };

const yesNo: Write = (answer, { t }) => t(answer === true ? 'apply.yes' : 'apply.no');
const number: Write = (answer, { language }) => new Intl.NumberFormat(language).format(Number(answer));
const date: Write = (answer, { language }) =>
  new Intl.DateTimeFormat(writtenIn(language), { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }).format(
    new Date(String(answer)),
  );
const choice: Write = (answer, { t, field }) => {
  const option = field.options.find(({ value }) => value === answer);
  return option ? t(option.label) : String(answer);
};

const writers: Partial<Record<FormFieldType, Write>> = {
  country: namesOf('region'),
  countries: namesOf('region'),
  languages: namesOf('language'),
  yesNo,
  number,
  date,
  choice,
  accept: (_, { t }) => t('apply.accepted'),
};

/** Answers in words, by path; what was not answered is left out. */
export function writtenAnswers(
  t: TFunction,
  language: string,
  fields: readonly FormFieldDto[],
  form: SavedForm,
): Readonly<Record<string, string>> {
  const written = fields.flatMap((field): [string, string][] => {
    const answer = answerAt(form, field.path);
    if (answer === undefined || (answer === false && field.type === 'accept')) return [];
    const write = writers[field.type];
    return [[field.path, write ? write(answer, { t, language, field }) : (typedOf(answer)[0] ?? '')]];
  });
  return Object.fromEntries(written);
}
