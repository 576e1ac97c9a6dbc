/** Strings (kept whole, so that braces inside them do not count) and the signs that give JSON its shape. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

/** What the shape of a JSON text tells that `JSON.parse` does not. */
export interface Shape {
  /** Objects and arrays inside one another; 1 for `{}`. */
  readonly depth: number;
  /** First member name that stands twice in one object: which one counts would be anybody's guess. */
  readonly duplicate: string | null;
}

/** Reads the shape of a text that `JSON.parse` accepts. Not recursive, so no nesting can exhaust the stack. */
export function shapeOf(text: string): Shape {
  const open: (Set<string> | null)[] = [];
  let depth = 0;
  let lastString = '';
  for (const [found] of text.matchAll(token)) {
    if (found === '{' || found === '[') {
      open.push(found === '{' ? new Set() : null);
      depth = Math.max(depth, open.length);
    } else if (found === '}' || found === ']') {
      open.pop();
    } else if (found === ':') {
      const names = open.at(-1);
      const name = JSON.parse(lastString) as string;
      if (names?.has(name)) return { depth, duplicate: name };
      names?.add(name);
    } else if (found !== ',') {
      lastString = found;
    }
  }
  return { depth, duplicate: null };
}
