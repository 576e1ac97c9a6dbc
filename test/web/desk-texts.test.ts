import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { deskFiles, isAtDesk } from '../../apps/web/app/language/desk-texts';
import { usedKeys } from './source-texts';

const fetchedByEverybody = readdirSync(join(import.meta.dirname, '../../locales/en'))
  .map((file) => file.replace('.json', ''))
  .filter((file) => file !== 'letters' && !deskFiles.has(file));

/** A folder of desk pages has the name of its file of texts; `desk` has its frame outside the pages as well, the dossier no texts of its own. */
const ofDesk = (at: string): boolean => {
  const [area = '', folder = ''] = at.split('/');
  return area === 'desk' || (area === 'pages' && (deskFiles.has(folder) || folder === 'dossier'));
};

test('no page but those of desks shows a text that only these fetch', () => {
  const lost = usedKeys().filter(({ at, head }) => deskFiles.has(head.split('.')[0] ?? '') && !ofDesk(at));
  expect(lost.map(({ at, head }) => `${at} ${head}`)).toEqual([]);
});

test('what everybody fetches is what somebody without a seat reads', () => {
  const known = ['account', 'accreditation', 'apply', 'case', 'form', 'public', 'register', 'shell', 'withdrawal'];
  expect(fetchedByEverybody.filter((file) => !known.includes(file))).toEqual([]);
});

test.each([
  ['/en/desk', true],
  ['/ar/desk/votes', true],
  ['/en/desks', false],
  ['/en', false],
  ['/en/cases/desk', false],
  ['/', false],
])('%s is at a desk: %s', (path, at) => expect(isAtDesk(path)).toBe(at));
