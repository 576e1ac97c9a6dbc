import type { FieldError } from '../../libs/problems/index.js';

/**
 * How sure we are that a rule is the community's own.
 * `sourced`: its wording was seen. `practice`: it was seen being done. `draft`: seen in a draft or a discussion.
 * `memory`: recollected, not retrieved. `assumed`: our own choice, nothing was found.
 */
export const bases = ['sourced', 'practice', 'draft', 'memory', 'assumed'] as const;
export type Basis = (typeof bases)[number];

/** `yes`: known to be in force. `unknown`: the text was seen, whether it still applies was not. */
export type InForce = 'yes' | 'unknown' | 'superseded';

/** A share in whole numbers, so that no vote is ever decided by rounding. */
export type Fraction = { readonly num: number; readonly den: number };

export type RuleValue = null | number | boolean | string | Fraction | Readonly<Record<string, string | number>>;

/** One rule with where it comes from. `value` is null where the rule has no parameter. */
export interface Rule<V extends RuleValue = RuleValue> {
  readonly value: V;
  /** What the value counts, for example `days`; empty where there is no value. */
  readonly unit: string;
  readonly basis: Basis;
  /** Keys of the list of sources, for example `S3 S31`; null where nothing was found. */
  readonly source: string | null;
  /** Date of the text that was seen, as exactly as it is known. */
  readonly textDate: string | null;
  readonly inForce: InForce;
  readonly note: string;
}

type Details = { source?: string; textDate?: string; inForce?: InForce };

const rule = <V extends RuleValue>(basis: Basis, value: V, unit: string, note: string, d: Details): Rule<V> => ({
  value,
  unit,
  basis,
  source: d.source ?? null,
  textDate: d.textDate ?? null,
  inForce: d.inForce ?? 'unknown',
  note,
});

/** The wording was seen in a source. That does not say that it is in force. */
export const sourced = <V extends RuleValue>(value: V, unit: string, note: string, d: Details): Rule<V> =>
  rule('sourced', value, unit, note, d);
/** Seen as something that was actually done. */
export const practice = <V extends RuleValue>(value: V, unit: string, note: string, d: Details): Rule<V> =>
  rule('practice', value, unit, note, d);
/** Seen in a draft or a discussion; outcome not confirmed. */
export const draft = <V extends RuleValue>(value: V, unit: string, note: string, d: Details): Rule<V> =>
  rule('draft', value, unit, note, d);
/** Our choice: nothing was found, or only something that does not settle it. */
export const assumed = <V extends RuleValue>(value: V, unit: string, note: string, d: Details = {}): Rule<V> =>
  rule('assumed', value, unit, note, d);

/** The values alone, by rule name: what a case is pinned to. */
export type ValuesOf<R extends Record<string, Rule>> = { readonly [K in keyof R]: Widened<R[K]['value']> };
type Widened<V> = V extends number ? number : V extends boolean ? boolean : V extends string ? string : V;

/** Takes the values out of a table of rules. */
export function valuesOf<R extends Record<string, Rule>>(rules: R): ValuesOf<R> {
  return Object.fromEntries(Object.entries(rules).map(([name, r]) => [name, r.value])) as ValuesOf<R>;
}

const sameShape = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || a === null) return typeof a === typeof b && (typeof b !== 'number' || isCount(b));
  if (typeof b !== 'object' || b === null || Array.isArray(b)) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.keys(x).length === Object.keys(y).length && Object.keys(x).every((key) => sameShape(x[key], y[key]));
};

// Days, members and votes: whole numbers of at least one; ten thousand days are 27 years.
const isCount = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= 10_000;

/** The values of a table of rules with some of them replaced; what does not fit is named and left out. */
export function withOverrides<R extends Readonly<Record<string, Rule>>>(
  rules: R,
  overrides: Readonly<Record<string, unknown>>,
): { values: ValuesOf<R>; errors: FieldError[] } {
  const wrong = Object.entries(overrides).filter(
    ([name, value]) =>
      !Object.hasOwn(rules, name) || rules[name]?.value === null || !sameShape(rules[name]?.value, value),
  );
  const names = wrong.map(([name]) => name);
  const fitting = Object.entries(overrides).filter(([name]) => !names.includes(name));
  return {
    values: { ...valuesOf(rules), ...Object.fromEntries(fitting) },
    errors: names.map((name) => ({
      pointer: `/${name}`,
      code: 'rule-value',
      message: Object.hasOwn(rules, name)
        ? `${name} needs a value like ${JSON.stringify(rules[name]?.value)}`
        : `there is no rule ${name}`,
    })),
  };
}
