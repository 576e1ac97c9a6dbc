import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { houseLetters, letterKinds } from '../../apps/api/src/notices/letter-kinds.js';
import type { LetterKey } from '../../apps/api/src/notices/letter-kinds.js';
import { languageOf, languages, textsIn } from '../../apps/api/src/notices/letter-texts.js';
import { renderLetter } from '../../apps/api/src/notices/render-letter.js';

const keys = [...Object.keys(letterKinds), ...houseLetters].sort() as LetterKey[];
const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([found]) => found).sort();

/** Letters named anywhere in the chart, also where a function chooses between them. */
function orderedByTheChart(): string[] {
  const folders = ['workflows/accreditation/v1', 'workflows/withdrawal/v1', 'workflows/shared'];
  const files: Record<string, readonly string[]> = {
    'workflows/accreditation/v1': [
      'advice',
      'application',
      'decision',
      'due-diligence',
      'machine',
      'questions',
      'setup',
    ],
    'workflows/withdrawal/v1': ['advice', 'decision', 'exit', 'machine', 'motion', 'opening', 'response', 'setup'],
    'workflows/shared': ['vote', 'review', 'review-setup', 'board-review'],
  };
  const root = join(import.meta.dirname, '../..');
  const sources = folders.flatMap((folder) =>
    (files[folder] ?? []).map((file) => readFileSync(join(root, folder, `${file}.ts`), 'utf8')),
  );
  const found = sources.flatMap((source) => [
    ...[...source.matchAll(/(?:letter: |told\()'(\w+)'/g)].map((match) => match[1] ?? ''),
    ...[...source.matchAll(/letter: .*\? '(\w+)' : '(\w+)'/g)].flatMap((match) => [match[1] ?? '', match[2] ?? '']),
  ]);
  return [...new Set(found)].sort();
}

test('there is a text for every letter that the chart orders, and for no other', () => {
  expect(Object.keys(letterKinds).sort()).toEqual(orderedByTheChart());
});

describe.each(languages)('in %s', (language) => {
  const texts = textsIn(language);
  const english = textsIn('en');

  test('the same letters with the same placeholders as in English', () => {
    expect(Object.keys(texts.letter).sort()).toEqual(keys);
    expect(Object.keys(texts.frame).sort()).toEqual(Object.keys(english.frame).sort());
    for (const [name, text] of Object.entries(texts.frame)) {
      expect([name, placeholders(text)]).toEqual([name, placeholders(english.frame[name as 'due'])]);
    }
    for (const key of keys) {
      const { subject, text } = texts.letter[key];
      expect([key, placeholders(subject + text)]).toEqual([key, []]);
      expect(text.length).toBeGreaterThan(10);
      expect(subject.length).toBeLessThan(70);
    }
  });

  test('it says whether somebody who speaks it has read it', () => {
    expect(texts.review).toBe(language === 'en' ? 'reviewed' : 'not yet reviewed by a native speaker');
  });

  test.each(keys)('%s is whole: no placeholder left, direction, language, link, day', (key) => {
    const letter = renderLetter(key, language, {
      name: 'Zo\u00eb <b>',
      timeZone: 'Asia/Kolkata',
      due: Date.parse('2026-04-09T00:00:00Z'),
      about: { number: 12, organisation: 'Lakeside & <i>Users</i>', procedure: 'accreditation' },
      link: 'https://als.example/cases/1',
    });
    expect(placeholders(letter.subject + letter.text)).toEqual([]);
    expect(letter.subject).toMatch(/^\[At-Large 12\] \S/);
    expect(letter.text).toContain('https://als.example/cases/1');
    expect(letter.text).toMatch(/2026.*UTC/s);
    expect(letter.text).toContain('Asia/Kolkata');
    expect(letter.html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(letter.html).toContain('Lakeside &amp; &lt;i&gt;Users&lt;/i&gt;');
    expect(letter.html).not.toMatch(/<(?:i|b|script|img)\b/);
  });
});

test.each([
  ['fr-CA', 'fr'],
  ['zh-Hant', 'zh'],
  ['PT', 'pt'],
  ['sw', 'en'],
  ['../../etc', 'en'],
])('a reader of %s gets %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

describe.each(languages)('of a withdrawal, in %s', (language) => {
  const texts = textsIn(language);
  const about = { number: 3, organisation: 'Lakeside', procedure: 'withdrawal' };

  test('it says so, and its number is not taken for that of an application', () => {
    const letter = renderLetter('voteOpen', language, { about, link: 'https://x/' });
    expect(letter.subject).toMatch(/^\[At-Large W3\] /);
    expect(letter.text).toContain(texts.frame.aboutWithdrawal.replace('{number}', '3').split('{')[0]);
    expect(letter.text).toContain(texts.ofWithdrawal.voteOpen);
    expect(letter.text).not.toContain(texts.letter.voteOpen.text);
    const unstated = renderLetter('beginningReminder', language, {
      about: { ...about, number: null },
      link: 'https://x/',
    });
    expect(unstated.subject).toMatch(/^\[At-Large\] /);
    expect(unstated.text).toContain(texts.frame.aboutWithdrawalUnstated.split('{')[0]);
  });

  test('votes, reviews and papers have a text of their own, all that the shared charts order', () => {
    const own = Object.keys(texts.ofWithdrawal).sort();
    expect(own).toEqual(Object.keys(textsIn('en').ofWithdrawal).sort());
    expect(own).toEqual(keys.filter((key) => /^(?:vote|review|paperAdded)/.test(key)));
  });
});

test('a time zone that nobody knows leaves UTC', () => {
  const data = { due: Date.parse('2026-04-09T00:00:00Z'), timeZone: 'Mars/Olympus', link: 'https://als.example/' };
  const { text } = renderLetter('question', 'en', data);
  expect(text).toContain('By: Wednesday, 8 April 2026 at 23:59 UTC');
  expect(text).not.toContain('Mars');
});

test('a name can neither break a line nor turn the text around', () => {
  const organisation = 'Evil\r\nBcc: all@example.org\u202e\u2066\u2028Second';
  const { subject, text } = renderLetter('received', 'en', {
    about: { number: null, organisation, procedure: 'accreditation' },
    link: 'https://x/',
  });
  expect(subject).toBe('[At-Large] We have received your application');
  expect(text).toContain('\u2068Evil Bcc: all@example.org Second\u2069');
  expect(text).not.toMatch(/[\u202e\u2066\u2028\r]/);
});
