import { isText } from '../../shared/fields.js';
import { entryFormats, textFormats } from './form-formats.js';
import type { FieldType, FormField, FormMode } from '../../shared/form.js';

/** What is wrong with a value; `at` is the place in a list. */
export interface Wrong {
  readonly code: string;
  readonly message: string;
  readonly at?: number;
}
type Check = (value: unknown, field: FormField, mode: FormMode) => readonly Wrong[];

const wrong = (code: string, message: string): readonly Wrong[] => [{ code, message }];
const fine: readonly Wrong[] = [];

/** True for what counts as not filled in: nothing, a blank text, an empty list. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const lineBreak = /[\n\r\t\u0085\u2028\u2029]/;

const text: Check = (value, field, mode) => {
  const { type, maxLength = 0 } = field;
  if (typeof value !== 'string') return wrong('not-text', 'must be a text');
  if (value.length > maxLength) return wrong('too-long', `must be at most ${maxLength} characters`);
  // The leading letter lets a blank text through: whether it may be blank is not asked here.
  if (!isText(`x${value}`, maxLength + 1)) return wrong('bad-characters', 'must not hold control or broken characters');
  if (type !== 'longText' && lineBreak.test(value)) return wrong('bad-characters', 'must be on one line');
  return isBlank(value) ? fine : formatted(value, field, mode);
};

function formatted(value: string, { type, options }: FormField, mode: FormMode): readonly Wrong[] {
  if (options && !options.some((option) => option.value === value)) {
    return wrong('not-an-option', `must be one of ${options.map((option) => option.value).join(', ')}`);
  }
  const format = textFormats[type];
  if (!format || (format.typed && mode === 'draft')) return fine;
  if (value !== value.trim()) return wrong('space-around', 'must not begin or end with a space');
  return format.matches(value) ? fine : wrong(format.code, format.message);
}

const list: Check = (value, { type, max = 0 }) => {
  if (!Array.isArray(value)) return wrong('not-a-list', 'must be a list');
  if (value.length > max) return wrong('too-many', `must have at most ${max} entries`);
  const format = entryFormats[type];
  return value.flatMap((entry: unknown, at): Wrong[] => {
    if (typeof entry !== 'string') return [{ at, code: 'not-text', message: 'must be a text' }];
    if (!format?.matches(entry)) return [{ at, code: format?.code ?? '', message: format?.message ?? '' }];
    return value.indexOf(entry) < at ? [{ at, code: 'duplicate', message: 'must be given only once' }] : [];
  });
};

const number: Check = (value, { min = 0, max = Number.MAX_SAFE_INTEGER }) => {
  if (typeof value !== 'number') return wrong('not-a-number', 'must be a number');
  if (!Number.isInteger(value)) return wrong('not-a-whole-number', 'must be a whole number');
  return value < min || value > max ? wrong('out-of-range', `must be from ${min} to ${max}`) : fine;
};

const yesNo: Check = (value) =>
  typeof value === 'boolean' ? fine : wrong('not-yes-or-no', 'must be true (yes) or false (no)');

const accept: Check = (value, field, mode) =>
  value === false && mode !== 'draft' ? wrong('not-accepted', 'must be accepted') : yesNo(value, field, mode);

const others: Partial<Record<FieldType, Check>> = { countries: list, languages: list, number, yesNo, accept };

/** What is wrong with what was filled in. An empty result for a blank text or list does not say that it may be blank. */
export const checkValue: Check = (value, field, mode) => (others[field.type] ?? text)(value, field, mode);
