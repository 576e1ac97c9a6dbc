import type { SaidValue, Step } from '../../case/step';

/** The last of these steps, where there is one. */
export const lastOf = (steps: readonly Step[], ...types: readonly string[]): Step | undefined =>
  steps.findLast(({ type }) => types.includes(type));

/** All of these steps, in their order. */
export const allOf = (steps: readonly Step[], ...types: readonly string[]): Step[] =>
  steps.filter(({ type }) => types.includes(type));

/** What was said in a step at this place; undefined where nothing was, or where the reader does not see it. */
export const saidAt = (step: Step | undefined, ...path: readonly string[]): SaidValue | undefined =>
  step?.said.find((one) => one.path.join('/') === path.join('/'));

/** The same as {@link saidAt} as text. */
export function textAt(step: Step | undefined, ...path: readonly string[]): string | undefined {
  const value = saidAt(step, ...path)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Names of what was said one by one under a name, for example the criteria under `findings`. */
export const namesUnder = (step: Step | undefined, name: string): string[] =>
  (step?.said ?? []).flatMap(({ path: [outer, inner] }) => (outer === name && inner !== undefined ? [inner] : []));

/** The last report of due diligence. */
export const reportIn = (steps: readonly Step[]): Step | undefined => lastOf(steps, 'dueDiligence.complete');

/** The last advice; what was advised before due diligence began again does not count. */
export function adviceIn(steps: readonly Step[]): Step | undefined {
  const again = steps.findLastIndex(({ type }) => type === 'dueDiligence.reopen');
  return lastOf(steps.slice(again + 1), 'advice.give', 'advice.revise');
}
