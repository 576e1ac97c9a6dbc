import type { AnyStateNode } from 'xstate';
import type { Procedure } from '../../workflows/shared/procedure.js';
import { arrowsWithin, pathOf } from './document/chart.js';
import type { Arrow } from './document/chart.js';

/** What is recorded of a step that its rule follows from. */
export interface TakenStep {
  /** Event type; `deadline.<name>` for a deadline. */
  readonly type: string;
  /** Canonical text of the state before and after. */
  readonly from: string;
  readonly to: string;
}

const known = new WeakMap<Procedure, readonly Arrow[]>();

function arrowsIn(procedure: Procedure): readonly Arrow[] {
  const arrows = known.get(procedure) ?? arrowsWithin(procedure.machine.root as AnyStateNode);
  known.set(procedure, arrows);
  return arrows;
}

/** Splits at the commas that stand in no brackets. */
function apart(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
    depth += Number(sign === '(') - Number(sign === ')');
  }
  return parts;
}

/** Paths of all states that a text of a whole state stands for, from the outside in. */
function statesIn(text: string, above: readonly string[] = []): string[] {
  const [, head = text, inner] = /^([^(]*)\((.*)\)$/.exec(text) ?? [];
  const names = head.split('.').filter(Boolean);
  const paths = names.map((_name, i) => [...above, ...names.slice(0, i + 1)].join('.'));
  const within = inner === undefined ? [] : apart(inner);
  return [...paths, ...within.flatMap((part) => statesIn(part, [...above, ...names]))];
}

const nameOf = ({ trigger }: Arrow): string | null => {
  if (trigger.kind === 'event') return trigger.type;
  return trigger.kind === 'deadline' ? `deadline.${trigger.name}` : null;
};

const leadsThere = ({ target }: Arrow, from: string, to: ReadonlySet<string>): boolean =>
  target === null ? to.has(from) : to.has(pathOf(target));

/**
 * Name of the rule under which a recorded step was taken: that of the arrow which leaves the innermost state and leads where
 * the step led. Null for the opening, and where the chart has no such arrow.
 */
export function ruleBehind(procedure: Procedure, { type, from, to }: TakenStep): string | null {
  const before = ['', ...statesIn(from)];
  const after = new Set(['', ...statesIn(to)]);
  const possible = arrowsIn(procedure).filter(
    (arrow) => nameOf(arrow) === type && before.includes(pathOf(arrow.source)),
  );
  const innermost = possible.toSorted((a, b) => b.source.path.length - a.source.path.length);
  const taken = innermost.find((arrow) => leadsThere(arrow, pathOf(arrow.source), after)) ?? innermost[0];
  return from === '' ? null : (taken?.rule ?? null);
}
