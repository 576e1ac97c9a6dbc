import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Labels } from '../../../../libs/engine/document/index.js';

type Texts = { readonly [key: string]: string | Texts };

const flat = (texts: Texts, prefix: string): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}.${key}`, value]] : flat(value, `${prefix}.${key}`),
  );

/** All texts of one language; a key begins with the name of its file. */
export function readLabels(root: string, language: string): Labels {
  const folder = join(root, 'locales', language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const entries = files.flatMap((file) =>
    flat(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Texts, basename(file, '.json')),
  );
  return Object.fromEntries(entries);
}
