import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** A key as it stands in a source: whole, or with parts that are known only when the page is drawn. */
export interface UsedKey {
  readonly at: string;
  readonly pattern: RegExp;
  /** The text before the first part that is not known. */
  readonly head: string;
  readonly whole: boolean;
}

/** Words that stand in a source where a text of `locales/` should. */
export interface WrittenText {
  readonly at: string;
  readonly text: string;
}

/** Files of texts that only the interface uses. */
export const ownFiles = [
  ...['shell', 'public', 'apply', 'case', 'account', 'register'],
  ...['desk', 'staff', 'region', 'votes', 'reviews', 'audit', 'office', 'figures'],
];
/** Files of texts that other parts use too. */
export const ofProcedures = ['accreditation', 'withdrawal', 'form'];
const isKey = new RegExp(`^(?:${[...ownFiles, ...ofProcedures].join('|')})\\.`);
const forReaders = new Set(['label', 'title', 'alt', 'placeholder', 'aria-label', 'hint', 'caption', 'description']);
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  node.forEachChild((child) => visit(child, each));
}

const sources = globSync('apps/web/app/**/*.{ts,tsx}', { cwd: root })
  .sort()
  .map((path) => ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true));

const placeOf = (node: ts.Node): string => {
  const file = node.getSourceFile();
  return `${relative('apps/web/app', file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};

/** The fixed parts of a string; null for what is none. */
function partsOf(node: ts.Node): string[] | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return null;
}

/** Every key that the interface asks for. */
export function usedKeys(): UsedKey[] {
  const found: UsedKey[] = [];
  for (const source of sources) {
    visit(source, (node) => {
      const parts = partsOf(node);
      const [head = ''] = parts ?? [];
      if (!parts || !isKey.test(head)) return;
      const joined = ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.PlusToken;
      const open = joined && node.parent.left === node ? [...parts, ''] : parts;
      const pattern = new RegExp(`^${open.map(escaped).join('.+')}(?:_(?:zero|one|two|few|many|other))?$`);
      found.push({ at: placeOf(node), pattern, head, whole: open.length === 1 });
    });
  }
  return found;
}

/** Every text that a reader would see in English whatever their language. */
export function writtenTexts(): WrittenText[] {
  const found: WrittenText[] = [];
  const say = (node: ts.Node, text: string): void => {
    if (/\p{L}/u.test(text)) found.push({ at: placeOf(node), text: text.trim() });
  };
  for (const source of sources) {
    visit(source, (node) => {
      if (ts.isJsxText(node)) say(node, node.text);
      const { parent } = node as { parent?: ts.Node };
      const inElement = parent && ts.isJsxExpression(parent) && !ts.isJsxAttribute(parent.parent);
      if (inElement) for (const part of partsOf(node) ?? []) say(node, part);
      if (ts.isJsxAttribute(node) && forReaders.has(node.name.getText()) && node.initializer) {
        for (const part of partsOf(node.initializer) ?? []) say(node, part);
      }
    });
  }
  return found;
}
