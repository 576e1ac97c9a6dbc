import type { i18n } from 'i18next';
import { createTexts } from './create-texts';
import type { TextFiles } from './create-texts';
import { languageTags } from './languages';
import type { Language } from './languages';

const files = import.meta.glob<object>(['../../../../locales/*/*.json', '!../../../../locales/*/letters.json'], {
  eager: true,
  import: 'default',
});

function filesOf(language: Language): TextFiles {
  const own = Object.entries(files).flatMap(([path, texts]): [string, object][] => {
    const [, tag, file] = /\/(\w+)\/(\w+)\.json$/.exec(path) ?? [];
    return tag === language && file ? [[file, texts]] : [];
  });
  return Object.fromEntries(own);
}

const english = filesOf('en');
const instances = new Map(
  languageTags.map((language) => [language, createTexts(language, { en: english, [language]: filesOf(language) })]),
);

/** The texts of a language: made once, when the server starts. */
export function textsIn(language: Language): i18n {
  const texts = instances.get(language);
  if (!texts) throw new Error(`There are no texts in ${language}.`);
  return texts;
}
