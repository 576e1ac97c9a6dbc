import { useTranslation } from 'react-i18next';

interface Words {
  /** Several texts as one: "a, b or c". */
  readonly anyOf: (keys: readonly string[]) => string;
  /** Several texts as one: "a, b and c". */
  readonly allOf: (keys: readonly string[]) => string;
  readonly number: (value: number) => string;
  readonly country: (code: string) => string;
}

/** Lists, numbers and names of countries as the language of the page writes them. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const texts = (keys: readonly string[]): string[] => [...new Set(keys)].map((key) => t(key));
  return {
    anyOf: (keys) => new Intl.ListFormat(language, { type: 'disjunction' }).format(texts(keys)),
    allOf: (keys) => new Intl.ListFormat(language, { type: 'conjunction' }).format(texts(keys)),
    number: (value) => new Intl.NumberFormat(language).format(value),
    country: (code) => new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code,
  };
}
