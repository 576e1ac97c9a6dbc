import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { languageTags } from '../../apps/web/app/language/languages';

const folder = join(import.meta.dirname, '../../locales');
const plural = /_(?:zero|one|two|few|many|other)$/;

type Texts = ReadonlyMap<string, string>;

function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => flat(inner, path ? `${path}.${key}` : key));
}

const textsOf = (language: string, file: string): Texts =>
  new Map(flat(JSON.parse(readFileSync(join(folder, language, file), 'utf8'))));

/** A text that counts has one form for each of the language's kinds of numbers. */
function keysFor(language: string, english: Texts): string[] {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = [...english.keys()].flatMap((key) =>
    plural.test(key) ? categories.map((category) => key.replace(plural, `_${category}`)) : [key],
  );
  return [...new Set(keys)].sort();
}

/** In what counts the number itself may be left out: "one seat". */
const placeholders = (key: string, text = ''): string[] =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].filter((name) => !plural.test(key) || name !== '{count}').sort();

const englishFor = (key: string, english: Texts): string | undefined =>
  english.get(key) ?? english.get(key.replace(plural, '_other'));

/** Without letters of its own: names of bodies, values, signs. */
const saysNothing = /^(?:[^\p{L}]|At-Large|[A-Z]{2,}|\{\w+\})*$/u;
/** Words that a language spells as English does. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  fr: ['Active', 'Date', 'Europe', 'Europe (EURALO)', 'Inactive', 'Menu', 'Ombudsman', 'Quorum', 'Vote'],
  es: ['Auditor', 'No', 'Ombudsman'],
  pt: ['Auditor', 'Menu', 'Ombudsman'],
};

const files = readdirSync(join(folder, 'en'));
const others = languageTags.filter((language) => language !== 'en');
const each = others.flatMap((language) => files.map((file) => ({ language, file })));

test('the languages are those of the community, and each has every file', () => {
  expect(readdirSync(folder).sort()).toEqual([...languageTags].sort());
  for (const language of others) expect([language, readdirSync(join(folder, language))]).toEqual([language, files]);
});

test.each(each)('$language/$file has exactly the texts that English has', ({ language, file }) => {
  const english = textsOf('en', file);
  expect([...textsOf(language, file).keys()].sort()).toEqual(keysFor(language, english));
});

test.each(each)('$language/$file names the same values as English, and nothing is left empty', ({ language, file }) => {
  const english = textsOf('en', file);
  for (const [key, text] of textsOf(language, file)) {
    expect([key, text.trim() === '']).toEqual([key, false]);
    expect([key, placeholders(key, text)]).toEqual([key, placeholders(key, englishFor(key, english))]);
  }
});

test.each(each)('$language/$file is translated', ({ language, file }) => {
  const english = textsOf('en', file);
  const known = sameAsEnglish[language] ?? [];
  const same = [...textsOf(language, file)].filter(
    ([key, text]) => text === englishFor(key, english) && !saysNothing.test(text) && !known.includes(text),
  );
  expect(same).toEqual([]);
});

test('English has one form for one and one for all other numbers', () => {
  for (const file of files) {
    const english = textsOf('en', file);
    expect([...english.keys()].sort()).toEqual(keysFor('en', english));
  }
});
