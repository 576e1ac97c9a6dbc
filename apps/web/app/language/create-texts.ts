import { createInstance } from 'i18next';
import type { i18n } from 'i18next';
import type { Language } from './languages';

/** Texts by file, as in `locales/<language>/<file>.json`. */
export type TextFiles = Readonly<Record<string, object>>;

/**
 * Texts of a language, ready to use at once. A key begins with the name of its file: `shell.signOut`. Where a language
 * lacks a text, English stands in.
 */
export function createTexts(language: Language, files: Partial<Record<Language, TextFiles>>): i18n {
  const texts = createInstance();
  void texts.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    nsSeparator: false,
    // React escapes. One pair of braces, as in the letters.
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    react: { useSuspense: false },
    resources: Object.fromEntries(Object.entries(files).map(([tag, translation]) => [tag, { translation }])),
  });
  return texts;
}
