import type { FormFieldDto, FormFieldType } from '../../../../../libs/api-client';

/** What stands in the inputs of a page, by the name of the input: the path of the field. A list has several entries. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** A form as it is saved: answers by section and field. */
export type SavedForm = Readonly<Record<string, unknown>>;

type Read = (entries: readonly string[]) => unknown;

const first = (entries: readonly string[]): string => entries[0] ?? '';
const unlessBlank = (text: string): string | undefined => (text.trim() === '' ? undefined : text);
const entered: Read = (entries) => [...new Set(entries.filter((entry) => entry !== ''))];
const line: Read = (entries) => unlessBlank(first(entries).trim());
// A browser sends every line break as two characters; they would count twice against the limit.
const lines: Read = (entries) => unlessBlank(first(entries).replaceAll('\r\n', '\n'));

/** Digits of Arabic and Persian keyboards as the ones that programs read. */
const plainDigits = (text: string): string =>
  text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** What is no number goes on as it was typed: the API says what is wrong with it. */
const number: Read = (entries) => {
  const text = plainDigits(first(entries).trim());
  return /^-?\d+$/.test(text) ? Number(text) : unlessBlank(text);
};
const yesNo: Read = (entries) => (first(entries) === '' ? undefined : first(entries) === 'true');
const accept: Read = (entries) => (first(entries) === 'true' ? true : undefined);
const list: Read = (entries) => {
  const all = entered(entries) as string[];
  return all.length > 0 ? all : undefined;
};

const readers: Partial<Record<FormFieldType, Read>> = {
  longText: lines,
  number,
  yesNo,
  accept,
  countries: list,
  languages: list,
};

/** The answer at `section.field`; `undefined` where there is none. */
export function answerAt(form: SavedForm, path: string): unknown {
  const [section = '', field = ''] = path.split('.');
  return (form[section] as SavedForm | undefined)?.[field];
}

/** A saved answer as it stands in its inputs. */
export function typedOf(answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer.map(String);
  return typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean'
    ? [String(answer)]
    : [];
}

/** Saved answers as they stand in the inputs of a page. */
export const typedFrom = (fields: readonly FormFieldDto[], form: SavedForm): Typed =>
  Object.fromEntries(fields.map(({ path }) => [path, typedOf(answerAt(form, path))]));

/** What a form of a page sent; names that begin with `_` are not answers. */
export function typedIn(sent: FormData): Typed {
  const names = [...new Set(sent.keys())].filter((name) => !name.startsWith('_'));
  return Object.fromEntries(
    names.map((name) => [name, sent.getAll(name).filter((entry) => typeof entry === 'string')]),
  );
}

/** A section as it is saved: what was left empty is left out. */
export function answersFrom(fields: readonly FormFieldDto[], typed: Typed): SavedForm {
  const answers = fields.map(({ path, type }): [string, unknown] => {
    const read = readers[type] ?? line;
    return [path.slice(path.indexOf('.') + 1), read(typed[path] ?? [])];
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
}
