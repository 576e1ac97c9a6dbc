import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import type { TFunction } from 'i18next';
import type { Language } from '../../../apps/web/app/language/languages.js';

const folder = join(import.meta.dirname, '../../../locales');

function filesOf(language: Language): Record<string, object> {
  const names = readdirSync(join(folder, language));
  return Object.fromEntries(
    names.map((name) => {
      const texts = JSON.parse(readFileSync(join(folder, language, name), 'utf8')) as object;
      return [name.replace('.json', ''), texts];
    }),
  );
}

/** The texts that somebody sees who reads in a language, by their keys; one that is missing is an error. */
export function textsIn(language: Language): TFunction {
  const texts = createInstance();
  void texts.init({
    lng: language,
    initAsync: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    resources: { [language]: { translation: filesOf(language) } },
    parseMissingKeyHandler: (key) => {
      throw new Error(`There is no text ${key} in ${language}.`);
    },
  });
  return texts.t;
}
