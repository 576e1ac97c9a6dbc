import { ordinaryWay } from '../../../libs/engine/document/way.js';
import type { StateMeta, TransitionMeta } from '../../../workflows/shared/chart.js';
import { bases } from '../../../workflows/shared/rule.js';
import { roles } from '../../../workflows/shared/roles.js';
import { sources } from '../../../workflows/shared/sources.js';
import { withdrawal } from '../../../workflows/withdrawal/v1/index.js';
import { allNodes, allTransitions, nameOf } from '../../support/chart-walk.js';
import { payloads } from './payloads.js';

const { machine, rules, why, events } = withdrawal;
const transitions = allTransitions(machine.root);
/** XState's type leaves out the delay that it puts there. */
const delayOf = (t: object): string | undefined => (t as { delay?: string }).delay;
const metaOf = (t: (typeof transitions)[number]) => t.meta as TransitionMeta | undefined;
const guardOf = (t: (typeof transitions)[number]): string | undefined => {
  const guard = t.guard as string | { type: string } | undefined;
  return typeof guard === 'object' ? guard.type : guard;
};

describe('every transition', () => {
  it.each(transitions.map((t) => [nameOf(t), t] as const))('%s has roles and a rule', (_, t) => {
    const meta = metaOf(t);
    const byPeople = Object.hasOwn(events, t.eventType as string);
    expect(meta?.roles.every((role) => roles.includes(role))).toBe(true);
    expect((meta?.roles.length ?? 0) > 0).toBe(byPeople);
    expect(Object.keys(rules)).toContain(meta?.rule);
  });

  it('that a deadline takes has an implemented delay, and every delay is used', () => {
    const delays = new Set(transitions.flatMap((t) => delayOf(t) ?? []));
    expect([...delays].sort()).toEqual(Object.keys(machine.implementations.delays).sort());
  });

  it('with a guard can say why it refuses, and every reason is asked for', () => {
    const asked = new Set(transitions.flatMap((t) => guardOf(t) ?? []));
    for (const guard of asked) expect(why).toHaveProperty(guard);
    for (const guard of withdrawal.payloadGuards) expect([...asked]).toContain(guard);
  });

  it('of an event in the table has a payload class, and every payload class is used', () => {
    const used = new Set(transitions.map((t) => t.eventType as string).filter((t) => t && !t.startsWith('xstate.')));
    expect([...used].sort()).toEqual(Object.keys(events).sort());
    expect(Object.keys(payloads).sort()).toEqual(Object.keys(events).sort());
  });
});

test('the ordinary way leads to the decision without detours', () => {
  expect(ordinaryWay(withdrawal).map(({ path, limit, turn }) => [path, limit, turn[0] ?? null])).toEqual([
    ['beginning', 'beginningLapseDays', 'staff'],
    ['evidence', 'evidenceDays', 'staff'],
    ['responding', 'responseDays', 'applicant'],
    ['regionalAdvice', 'adviceDays', 'raloLeader'],
    ['motion', 'motionLapseDays', 'alacMember'],
    ['ballotChoice', 'choiceDays', 'alacMember'],
    ['readyForVote', null, 'alacChair'],
    ['vote', 'voteDays', 'alacMember'],
    ['withdrawn', 'reviewWindowDays', null],
  ]);
});

describe('every open state', () => {
  const leaves = allNodes(machine.root).filter((node) => Object.keys(node.states).length === 0);
  const around = (node: (typeof leaves)[number]): typeof leaves =>
    node.parent ? [node, ...around(node.parent)] : [node];
  const open = leaves.filter((node) =>
    around(node).some((n) => n.tags.some((tag) => ['open', 'waiting'].includes(tag))),
  );

  it.each(open.map((node) => [node.id, node] as const))('%s has an owner and a clock', (_, node) => {
    const meta = around(node).find((n) => n.meta !== undefined)?.meta as StateMeta;
    expect(meta.turn.length).toBeGreaterThan(0);
    const clocks = around(node).flatMap((n) =>
      [...n.transitions.keys()].filter((type) => type.startsWith('xstate.after.')),
    );
    expect(clocks.length).toBeGreaterThan(0);
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
    const used = new Set([...transitions.map((t) => metaOf(t)?.rule), ...Object.values(withdrawal.clockRules)]);
    const idle = Object.entries(rules).filter(([name, rule]) => rule.value === null && !used.has(name));
    expect(idle.map(([name]) => name)).toEqual(shown);
  });
});

/** Rules that no single transition stands on: they are shown beside the procedure. */
const shown = [
  'grounds',
  'noMotionBefore',
  'electorate',
  'changeBallot',
  'countsHidden',
  'noEarlyEnd',
  'retain',
  'notifyDecision',
  'reapply',
];
