import type { SaidValue } from '../../case/step';
import { inputName } from '../../case/schema';
import type { Typed } from '../../case/typed';

/** The browser's own input for date and time knows no zone. */
const asInput = (value: unknown): string =>
  String(value).replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.0+)?Z$/, '$1');

function leaves(value: unknown, path: readonly string[]): [string, string[]][] {
  if (Array.isArray(value)) return [[inputName(path), value.map(asInput)]];
  if (typeof value !== 'object' || value === null) return [[inputName(path), [asInput(value)]]];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]));
}

/** A payload, complete or not, as it stands in the inputs of its form. */
export const typedOfPayload = (payload: object): Typed => Object.fromEntries(leaves(payload, []));

/** What was said in a step, as it stands in the inputs of a form: whoever revises it begins with it. */
export const typedOfSaid = (said: readonly SaidValue[]): Typed =>
  Object.fromEntries(said.flatMap(({ path, value }) => leaves(value, path)));
