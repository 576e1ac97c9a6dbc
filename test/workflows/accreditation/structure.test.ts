import type { StateMeta, TransitionMeta } from '../../../workflows/shared/chart.js';
import { accreditation } from '../../../workflows/accreditation/v1/index.js';
import { sources } from '../../../workflows/shared/sources.js';
import { bases } from '../../../workflows/shared/rule.js';
import { roles } from '../../../workflows/shared/roles.js';
import { allNodes, allTransitions, nameOf } from '../../support/chart-walk.js';

const { machine, rules, why, events } = accreditation;
const transitions = allTransitions();
/** XState's type leaves out the delay that it puts there. */
const delayOf = (t: object): string | undefined => (t as { delay?: string }).delay;
const metaOf = (t: (typeof transitions)[number]) => t.meta as TransitionMeta | undefined;

describe('every transition', () => {
  it.each(transitions.map((t) => [nameOf(t), t] as const))('%s has roles and a rule', (_, t) => {
    const meta = metaOf(t);
    const byPeople = Object.hasOwn(events, t.eventType as string);
    expect(meta?.roles.every((role) => roles.includes(role))).toBe(true);
    expect((meta?.roles.length ?? 0) > 0).toBe(byPeople);
    expect(Object.keys(rules)).toContain(meta?.rule);
  });

  it('that a deadline takes has an implemented delay', () => {
    const delays = transitions.flatMap((t) => delayOf(t) ?? []);
    expect(delays.length).toBeGreaterThan(20);
    for (const delay of delays) expect(Object.keys(machine.implementations.delays)).toContain(delay);
  });

  it('with a guard can say why it refuses', () => {
    for (const t of transitions) {
      const guard = t.guard as string | { type: string } | undefined;
      if (guard !== undefined) expect(why).toHaveProperty(typeof guard === 'string' ? guard : guard.type);
    }
  });

  it('of an event in the table has a payload class, and every payload class is used', () => {
    const used = new Set(
      transitions.filter((t) => !(t.eventType as string).startsWith('xstate.')).map((t) => t.eventType as string),
    );
    used.delete('');
    expect([...used].sort()).toEqual(Object.keys(events).sort());
  });
});

describe('every open state', () => {
  const leaves = allNodes().filter((node) => Object.keys(node.states).length === 0);
  const around = (node: (typeof leaves)[number]): typeof leaves =>
    node.parent ? [node, ...around(node.parent)] : [node];
  const open = leaves.filter((node) =>
    around(node).some((n) => n.tags.some((tag) => ['open', 'waiting', 'formOpen'].includes(tag))),
  );

  it.each(open.map((node) => [node.id, node] as const))('%s has an owner and a clock', (_, node) => {
    const meta = around(node).find((n) => n.meta !== undefined)?.meta as StateMeta;
    expect(meta.turn.length).toBeGreaterThan(0);
    const deadlines = around(node).flatMap((n) =>
      [...n.transitions.keys()].filter((type) => type.startsWith('xstate.after.')),
    );
    expect(deadlines.length).toBeGreaterThan(0);
  });

  it('is open, waiting, decided or over', () => {
    for (const leaf of leaves) expect(around(leaf).some((n) => n.tags.length > 0)).toBe(true);
  });
});

describe('every rule', () => {
  it.each(Object.entries(rules))('%s says how sure we are and where it comes from', (_, rule) => {
    expect(bases).toContain(rule.basis);
    expect(rule.note).not.toBe('');
    for (const key of rule.source?.split(' ') ?? []) expect(Object.keys(sources)).toContain(key);
    if (rule.basis === 'sourced' || rule.basis === 'practice' || rule.basis === 'draft')
      expect(rule.source).not.toBeNull();
    expect(rule.unit === '' || rule.value !== null).toBe(true);
  });

  it('is used by the chart, a clock, or has a value that an update reads', () => {
    const used = new Set([...transitions.map((t) => metaOf(t)?.rule), ...Object.values(accreditation.clockRules)]);
    const idle = Object.entries(rules).filter(([name, rule]) => rule.value === null && !used.has(name));
    expect(idle.map(([name]) => name)).toEqual(shown);
  });
});

/** Rules that no single transition stands on: they are shown beside the procedure. */
const shown = [
  'reapply',
  'lapse',
  'circulate',
  'seekAdvice',
  'electorate',
  'changeBallot',
  'countsHidden',
  'tie',
  'noEarlyEnd',
];
