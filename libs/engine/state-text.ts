import type { StateValue } from './types.js';

/** One text per state, the same wherever it is written: `vote.open`, `a(b.c,d.e)` for parallel regions. */
export function stateText(value: StateValue): string {
  if (typeof value === 'string') return value;
  const parts = Object.entries(value).map(([name, inner]) => {
    const text = stateText(inner);
    return text.startsWith('(') ? `${name}${text}` : `${name}.${text}`;
  });
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : `(${parts.sort().join(',')})`;
}

/** Name of the state at the top of the chart, from the text of a whole one: `dueDiligence`, `notAccredited`. */
export const topState = (text: string): string => text.split(/[.(]/)[0] ?? text;
