import { describe, expect, test } from '@jest/globals';
import { bestLanguage } from '../../apps/web/app/language/best-language';
import { languages, languageTags, reviewedLanguages } from '../../apps/web/app/language/languages';
import { ownPath } from '../../apps/web/app/language/own-path';
import { inLanguage, languageOfPath } from '../../apps/web/app/language/path';

describe('the language that somebody is given who has not chosen one', () => {
  test.each([
    [null, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['de, nl;q=0.8', 'en'],
    ['de-CH, fr;q=0.4, es;q=0.9', 'es'],
    ['pt-BR', 'pt'],
    ['ZH-hant-TW', 'zh'],
    ['ar;q=0, ru', 'ru'],
    ['fr;q=0', 'en'],
    ['fr;q=nonsense, es;q=0.1', 'es'],
    ['toString', 'en'],
    ['fr,,;;q=1', 'fr'],
  ])('%j: %s', (accepted, language) => expect(bestLanguage(accepted)).toBe(language));
});

describe('where somebody may be sent back to', () => {
  test.each([
    ['/en/apply?step=2', '/en/apply?step=2'],
    ['/', '/'],
    ['/en#part', '/en'],
    ['/en/../ar', '/ar'],
    ['', '/'],
    ['en', '/'],
    [undefined, '/'],
    [42, '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['\\\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/\n/evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/en/..//evil.example', '/'],
    ['/.//evil.example', '/'],
  ])('%j: %s', (wanted, path) => expect(ownPath(wanted)).toBe(path));
});

describe('the language in an address', () => {
  test.each([
    ['/ar/apply', 'ar'],
    ['/ar', 'ar'],
    ['/', 'en'],
    ['/de/apply', 'en'],
    ['/constructor', 'en'],
    ['', 'en'],
  ])('%j: %s', (path, language) => expect(languageOfPath(path)).toBe(language));

  test.each([
    ['/ar/cases/7', 'fr', '/fr/cases/7'],
    ['/ar', 'fr', '/fr'],
    ['/', 'fr', '/fr'],
    ['/de/cases', 'fr', '/fr'],
  ] as const)('%s in %s is %s', (path, language, other) => expect(inLanguage(path, language)).toBe(other));
});

test('seven languages, of which Arabic runs from right to left; only English has been reviewed', () => {
  expect(languageTags).toEqual(['en', 'fr', 'es', 'pt', 'ar', 'ru', 'zh']);
  expect(languageTags.filter((tag) => languages[tag].direction === 'rtl')).toEqual(['ar']);
  expect(reviewedLanguages).toEqual(['en']);
});
