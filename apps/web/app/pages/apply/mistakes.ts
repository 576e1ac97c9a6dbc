import type { TFunction } from 'i18next';
import type { FieldErrorDto, FormFieldDto, Problem } from '../../../../../libs/api-client';

/** Something wrong with an answer, in words. */
export interface WrongAnswer {
  /** Of the field; null where it is about no field of the form. */
  readonly path: string | null;
  /** That the API gave. */
  readonly code: string;
  readonly text: string;
}

/** `section.field` of a pointer such as `/form/organisation/languages/0`. */
function pathAt(pointer: string, fields: readonly FormFieldDto[]): string | null {
  const dotted = `${pointer.replaceAll('/', '.')}.`;
  return fields.find(({ path }) => dotted.includes(`.${path}.`))?.path ?? null;
}

/** What is wrong with an answer, by the code that the API gave. */
export function wrongText(t: TFunction, language: string, code: string, field: FormFieldDto | undefined): string {
  if (!field) return t('apply.wrong.elsewhere');
  const number = new Intl.NumberFormat(language);
  const values = {
    label: t(field.label),
    min: number.format(field.min ?? 0),
    max: number.format(field.max ?? field.maxLength ?? 0),
  };
  return t([`apply.wrong.${code}`, 'apply.wrong.other'], values);
}

/** Everything that is wrong, each with its field, in the order of the form. */
export function wrongAnswers(
  t: TFunction,
  language: string,
  errors: readonly FieldErrorDto[],
  fields: readonly FormFieldDto[],
): readonly WrongAnswer[] {
  return errors.map(({ pointer, code }) => {
    const path = pathAt(pointer, fields);
    const field = fields.find((one) => one.path === path);
    return { path, code, text: wrongText(t, language, code, field) };
  });
}

/** Why something that was tried was refused, where no single answer is to blame. */
export const refusalText = (t: TFunction, { code }: Pick<Problem, 'code'>): string =>
  t([`apply.refused.${code}`, 'apply.refused.other']);
