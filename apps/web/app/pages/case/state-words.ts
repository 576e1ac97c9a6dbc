/** Names of the states that a state stands for: the top one first, then its innermost parts. */
function statesIn(path: string): string[] {
  const [, top = path, parts] = /^([^(]+)\((.*)\)$/.exec(path) ?? [];
  if (parts !== undefined) return [top, ...parts.split(',').map((part) => `${top}.${part}`)];
  const [first = path] = path.split('.');
  return first === path ? [first] : [first, path];
}

/**
 * Locale keys of a state, the step first and then what is more exactly so.
 * @param path for example `dueDiligence.reviewing.onTime` or `notAccredited(alac.idle,board.idle)`
 */
export const stateKeys = (procedure: string, path: string): string[] =>
  path === '' ? [] : statesIn(path).map((state) => `${procedure}.state.${state}`);

/** Locale keys of what a step brought: the new step of the procedure, or else the parts that changed. */
export function broughtKeys(procedure: string, from: string, to: string): string[] {
  const before = new Set(stateKeys(procedure, from));
  const [top, ...parts] = stateKeys(procedure, to);
  if (top === undefined || from === to) return [];
  return before.has(top) ? parts.filter((key) => !before.has(key)) : [top];
}
