import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LetterKey } from './letter-kinds.js';

/** The languages in which letters are written. */
export const languages = ['en', 'fr', 'es', 'pt', 'ar', 'ru', 'zh'] as const;
export type Language = (typeof languages)[number];

/** Texts of one language, as in `locales/<language>/letters.json`. */
export interface LetterTexts {
  /** Who has read it: a native speaker, or nobody yet. */
  readonly review: 'reviewed' | 'not yet reviewed by a native speaker';
  /** What stands around every letter. */
  readonly frame: Readonly<
    Record<
      | 'greeting'
      | 'greetingAll'
      | 'about'
      | 'aboutDraft'
      | 'aboutWithdrawal'
      | 'aboutWithdrawalUnstated'
      | 'due'
      | 'dueHere'
      | 'link'
      | 'footer',
      string
    >
  >;
  readonly letter: Readonly<Record<LetterKey, { readonly subject: string; readonly text: string }>>;
  /** What letters of votes, reviews and papers say where the case is a withdrawal. */
  readonly ofWithdrawal: Readonly<Partial<Record<LetterKey, string>>>;
}

const read = new Map<Language, LetterTexts>();

/** The texts of a language; read once. */
export function textsIn(language: Language): LetterTexts {
  const known = read.get(language);
  if (known) return known;
  const texts = JSON.parse(readFileSync(join(localesFolder(), language, 'letters.json'), 'utf8')) as LetterTexts;
  read.set(language, texts);
  return texts;
}

/** The language of a tag such as `fr-CA`; English for one in which there are no letters. */
export function languageOf(tag: string): Language {
  const base = tag.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === base) ?? 'en';
}

/** The sources lie beside the locales, what is compiled from them a folder deeper. */
function localesFolder(folder = import.meta.dirname): string {
  const here = join(folder, 'locales');
  if (existsSync(here)) return here;
  const above = dirname(folder);
  if (above === folder) throw new Error('The folder of locales is missing.');
  return localesFolder(above);
}
