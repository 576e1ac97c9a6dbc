import type { i18n } from 'i18next';
import { createTexts } from './create-texts';
import type { TextFiles } from './create-texts';
import { deskFiles, isAtDesk } from './desk-texts';
import { languageOfPath } from './path';

const files = import.meta.glob<object>(['../../../../locales/*/*.json', '!../../../../locales/*/letters.json'], {
  import: 'default',
});

async function fetchFiles(language: string, wanted: (file: string) => boolean): Promise<TextFiles> {
  const named = Object.entries(files).flatMap(([path, load]) => {
    const [, tag, file] = /\/(\w+)\/(\w+)\.json$/.exec(path) ?? [];
    return tag === language && file && wanted(file) ? [{ file, load }] : [];
  });
  return Object.fromEntries(await Promise.all(named.map(async ({ file, load }) => [file, await load()] as const)));
}

let texts: i18n | undefined;
let hasDeskTexts = false;

/** Fetches the texts of a page: it is readable before they are there, it only does not react yet. */
export async function fetchTexts(path: string): Promise<i18n> {
  const language = languageOfPath(path);
  hasDeskTexts = isAtDesk(path);
  texts = createTexts(language, {
    [language]: await fetchFiles(language, (file) => hasDeskTexts || !deskFiles.has(file)),
  });
  return texts;
}

/** Fetches what pages of desks show besides, once, for a reader who comes to one from another page. */
export async function addDeskTexts(): Promise<void> {
  if (!texts || hasDeskTexts) return;
  texts.addResourceBundle(
    texts.language,
    'translation',
    await fetchFiles(texts.language, (file) => deskFiles.has(file)),
  );
  hasDeskTexts = true;
}
