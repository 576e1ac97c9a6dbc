import type { FieldError } from '../../../libs/problems/field-error.js';
import { applicationForm } from './form-fields.js';
import type { FormField, FormMode, FormSection } from '../../shared/form.js';
import { checkValue, isBlank } from './form-value.js';

/** One thing wrong with a form. */
export type FieldProblem = FieldError;

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own members only: a form that says `__proto__` or `constructor` gets nothing from the language. */
const member = (value: unknown, name: string): unknown =>
  isMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** What the form says at `section.field`; `undefined` where it says nothing. */
export const answerTo = (form: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => member(value, name), form);

const pointerOf = (path: string): string => `/${path.replace('.', '/')}`;

// A name that is not like ours is not repeated in the answer: it may hold what no record can store.
const plainName = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const mostUnknown = 20;

/** Fields that are not asked for; what is no object at all is one problem. */
function strangers(value: unknown, pointer: string, known: readonly string[]): FieldProblem[] {
  if (value === undefined && pointer !== '') return [];
  if (!isMembers(value)) return [{ pointer, code: 'not-an-object', message: 'must be an object' }];
  const unknown = Object.keys(value).filter((name) => !known.includes(name));
  const places = unknown.map((name) => (plainName.test(name) ? `${pointer}/${name}` : pointer));
  return [...new Set(places)]
    .slice(0, mostUnknown)
    .map((place) => ({ pointer: place, code: 'unknown-field', message: unknownMessage(place === pointer) }));
}

const unknownMessage = (inside: boolean): string =>
  inside ? 'must hold only fields that the form has' : 'is not a field of the form';

function mustBeFilledIn({ required }: FormField, value: unknown, form: unknown, mode: FormMode): boolean {
  if (mode === 'draft') return false;
  if (mode === 'changes') return required === true && value !== undefined;
  return typeof required === 'boolean' ? required : answerTo(form, required.when.path) === required.when.is;
}

function checkField(form: unknown, field: FormField, mode: FormMode): FieldProblem[] {
  const value = answerTo(form, field.path);
  const pointer = pointerOf(field.path);
  const problems = value === undefined ? [] : checkValue(value, field, mode);
  if (problems.length === 0 && isBlank(value) && mustBeFilledIn(field, value, form, mode)) {
    return [{ pointer, code: 'required', message: 'must be filled in' }];
  }
  return problems.map(({ at, ...problem }) => ({
    pointer: at === undefined ? pointer : `${pointer}/${at}`,
    ...problem,
  }));
}

const fieldName = (field: FormField): string => field.path.slice(field.path.indexOf('.') + 1);

const checkSection = (form: unknown, { key, fields }: FormSection, mode: FormMode): FieldProblem[] => [
  ...strangers(member(form, key), `/${key}`, fields.map(fieldName)),
  ...fields.flatMap((field) => checkField(form, field, mode)),
];

/**
 * Everything that is wrong with a form, at once, in the order of the form; empty when nothing is.
 * Of fields that the form does not have, the first twenty in each section.
 */
export function checkForm(form: unknown, mode: FormMode): FieldProblem[] {
  const sections = applicationForm.map((section) => section.key);
  return [...strangers(form, '', sections), ...applicationForm.flatMap((section) => checkSection(form, section, mode))];
}
