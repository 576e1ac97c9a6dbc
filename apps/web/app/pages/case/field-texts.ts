import type { TFunction } from 'i18next';

/** Positions in a list say nothing of what a field is. */
const named = (path: readonly string[]): readonly string[] => path.filter((name) => !/^\d+$/.test(name));

/**
 * Keys under which the label of a field may stand, the most particular first: an event's own, then what the field means
 * wherever it appears.
 * @param path names from the outside in, for example `['findings', 'informs']`
 */
export function labelKeys(event: string, path: readonly string[], what: 'label' | 'hint' = 'label'): string[] {
  const names = named(path);
  const dotted = names.join('.');
  return [`case.field.${event}.${dotted}.${what}`, `case.field.any.${names.at(-1) ?? dotted}.${what}`];
}

/** Keys under which a word of a closed vocabulary may stand, the most particular first. */
export function wordKeys(event: string, path: readonly string[], word: string): string[] {
  const [outermost = ''] = named(path);
  return [`case.field.${event}.${outermost}.words.${word}`, `case.field.any.words.${word}`];
}

/** The name of a field; for one that no text names, its own. */
export const fieldLabel = (t: TFunction, event: string, path: readonly string[]): string =>
  t(labelKeys(event, path), { defaultValue: named(path).at(-1) ?? '' });

/** The name of a field with the names of what it stands in, for where it is shown alone. */
export const wholeLabel = (t: TFunction, event: string, path: readonly string[]): string =>
  named(path)
    .map((_name, index, names) => fieldLabel(t, event, names.slice(0, index + 1)))
    .join(': ');

/** What helps to fill in a field, where there is something to say. */
export const fieldHint = (t: TFunction, event: string, path: readonly string[]): string | undefined =>
  path.length === 0 ? undefined : t(labelKeys(event, path, 'hint'), { defaultValue: '' }) || undefined;

/** A word of a closed vocabulary, as people say it; a word without a text as it is. */
export const fieldWord = (t: TFunction, event: string, path: readonly string[], word: string): string =>
  t(wordKeys(event, path, word), { defaultValue: word });
