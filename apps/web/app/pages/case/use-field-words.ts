import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../ui/choice-field';
import type { FieldProps } from '../../ui/field-props';
import { fieldHint, fieldLabel, fieldWord } from './field-texts';
import { inputName } from './schema';
import type { Question, Schema } from './schema';
import type { Drawing } from './schema-field';

/** Classes of fields whose readers can be named beforehand. */
const classes = new Set(['public', 'restricted', 'internal', 'ballot', 'sealed']);

/** Who will read an answer. */
const readersText = (t: TFunction, access: string): string =>
  t(`case.act.readers.${classes.has(access) ? access : 'byChoice'}`);

function whenNeeded(t: TFunction, event: string, schema: Schema): string[] {
  return Object.entries(schema['x-required-when'] ?? {}).map(([other, word]) =>
    t('case.act.requiredWhen', { field: fieldLabel(t, event, [other]), word: fieldWord(t, event, [other], word) }),
  );
}

function limits(t: TFunction, { type, format, minimum, maximum }: Schema): string[] {
  if (format === 'date-time') return [t('case.act.utc')];
  if ((type === 'integer' || type === 'number') && minimum !== undefined && maximum !== undefined) {
    return [t('case.act.between', { min: minimum, max: maximum })];
  }
  return [];
}

/** Name, label, hint, readers and mistake of a question. */
export function useFieldWords(
  question: Question,
  { event, mistakes, offered, under, hints: now = {} }: Drawing,
): FieldProps {
  const { t } = useTranslation();
  const { path, schema, required, access } = question;
  const name = inputName(path, under);
  const own = fieldHint(t, event, path);
  const picked = offered[name] !== undefined;
  const helps = now[name] === undefined ? [] : [now[name]];
  const hints = [
    ...helps,
    ...(own ? [own] : []),
    ...whenNeeded(t, event, schema),
    ...(picked ? [] : limits(t, schema)),
  ];
  return {
    name,
    label: fieldLabel(t, event, path),
    hint: hints.join(' ') || undefined,
    error: mistakes[name],
    required,
    // What stands in a group has its readers said once, with the group; a box to tick says itself what it is for.
    mark: path.length > 1 || schema.type === 'boolean' ? undefined : readersText(t, access),
  };
}

/** What can be chosen just now, in words, in the order in which people look for it. */
export function useOffered({ path, schema }: Question, { offered }: Drawing): Choice[] {
  const { t } = useTranslation();
  const choices = offered[inputName(path)] ?? [];
  if (schema['x-type'] === 'country') {
    return choices.map(({ value, text }) => ({ value, label: text ?? value }));
  }
  const numbered = schema['x-picks']?.fact !== undefined;
  return choices.map(({ value, text }) => {
    if (numbered) {
      const key = text === null ? 'case.act.questionNumber' : 'case.act.questionChoice';
      return { value, label: t(key, { number: value, text }) };
    }
    // An organisation is called by its name; its id says nothing to anybody.
    if (schema['x-picks']?.together) return { value, label: text ?? value };
    return { value, label: text === null ? value : `${text}, ${value}` };
  });
}
