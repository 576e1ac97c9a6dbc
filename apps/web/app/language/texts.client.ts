import type { i18n } from 'i18next';
import { createTexts } from './create-texts';
import type { Language } from './languages';

const files = import.meta.glob<object>(['../../../../locales/*/*.json', '!../../../../locales/*/letters.json'], {
  import: 'default',
});

/** Fetches the texts of one language: the page is readable before they are there, it only does not react yet. */
export async function fetchTexts(language: Language): Promise<i18n> {
  const wanted = Object.entries(files).filter(([path]) => path.includes(`/locales/${language}/`));
  const texts = await Promise.all(
    wanted.map(async ([path, load]) => [/(\w+)\.json$/.exec(path)?.[1] ?? path, await load()] as const),
  );
  return createTexts(language, { [language]: Object.fromEntries(texts) });
}
