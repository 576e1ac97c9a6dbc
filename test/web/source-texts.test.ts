import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ofProcedures, ownFiles, usedKeys, writtenTexts } from './source-texts';

const folder = join(import.meta.dirname, '../../locales/en');

function keysIn(value: object, path: string): string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'string' ? [`${path}.${key}`] : keysIn(inner as object, `${path}.${key}`),
  );
}

const keysOf = (file: string): string[] => {
  const path = join(folder, `${file}.json`);
  return existsSync(path) ? keysIn(JSON.parse(readFileSync(path, 'utf8')) as object, file) : [];
};

const used = usedKeys();
const ownKeys = ownFiles.flatMap(keysOf);
const allKeys = [...ownKeys, ...ofProcedures.flatMap(keysOf)];

test('every text that the interface asks for is there', () => {
  expect(used.length).toBeGreaterThan(20);
  const missing = used.filter(({ pattern }) => !allKeys.some((key) => pattern.test(key)));
  expect(missing.map(({ at, head }) => `${at} ${head}`)).toEqual([]);
});

test('every text of the interface is asked for', () => {
  expect(ownKeys.filter((key) => !used.some(({ pattern }) => pattern.test(key)))).toEqual([]);
});

test('what is put together from parts names the part of the file it is in, so that it cannot stand for everything', () => {
  const vague = used.filter(
    ({ whole, head }) => !whole && ownFiles.includes(head.split('.')[0] ?? '') && !/\..+\./.test(head),
  );
  expect(vague.map(({ at, head }) => `${at} ${head}`)).toEqual([]);
});

test('no component says anything in words of its own', () => {
  expect(writtenTexts().map(({ at, text }) => `${at} ${text}`)).toEqual([]);
});
