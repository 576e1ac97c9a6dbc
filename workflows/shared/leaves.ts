import type { Json } from './procedure.js';

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Every value of a JSON tree that is not an object or a list, with its JSON pointer; empty ones count as values. */
export function leaves(value: Json, pointer = ''): { pointer: string; value: Json }[] {
  if (value === null || typeof value !== 'object') return [{ pointer, value }];
  const entries: [string, Json][] = Object.entries(value as Record<string, Json>);
  if (entries.length === 0) return [{ pointer, value }];
  return entries.flatMap(([key, member]) => leaves(member, `${pointer}/${escaped(key)}`));
}
