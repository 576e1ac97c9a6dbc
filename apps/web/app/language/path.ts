import { isLanguage } from './languages';
import type { Language } from './languages';

/** The language that an address names; English where it names none. */
export function languageOfPath(path: string): Language {
  const [, tag] = path.split('/');
  return isLanguage(tag) ? tag : 'en';
}

/** The same address in another language. */
export function inLanguage(path: string, language: Language): string {
  const [, tag, ...rest] = path.split('/');
  return isLanguage(tag) ? `/${[language, ...rest].join('/')}` : `/${language}`;
}
