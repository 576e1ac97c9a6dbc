import { readFileSync } from 'node:fs';
import type { AnyStateNode } from 'xstate';
import { accreditation } from '../../../workflows/accreditation/v1/index.js';
import { roles } from '../../../workflows/shared/roles.js';
import type { StateMeta } from '../../../workflows/shared/chart.js';

type Group = Readonly<Record<string, string>>;
const file = new URL('../../../locales/en/accreditation.json', import.meta.url);
const labels = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Group>>;

const under = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states).flatMap((s) => [s, ...under(s)]);
const { machine } = accreditation;
const nodes = under(machine.root);

// A letter that depends on the context: whether something has just decided, or the case came back to a decision.
const contexts = [{ settling: null }, { settling: { by: 'vote', vote: 1 } }];

type Order = { readonly type: string; readonly params?: unknown };
const isOrder = (action: unknown): action is Order =>
  typeof action === 'object' && action !== null && (action as Order).type === 'notify';
const letterOf = ({ params }: Order): string[] => {
  const all =
    typeof params === 'function'
      ? contexts.map((context) => (params as (a: object) => unknown)({ context }))
      : [params];
  return all.map((p) => (p as { letter: string }).letter);
};
const letters = [machine.root, ...nodes].flatMap((node) =>
  [...node.entry, ...node.exit, ...[...node.transitions.values(), node.always ?? []].flat().flatMap((t) => t.actions)]
    .filter(isOrder)
    .flatMap(letterOf),
);

const wanted: Readonly<Record<string, readonly string[]>> = {
  state: nodes.map((node) => node.path.join('.')),
  event: Object.keys(accreditation.events),
  happened: Object.keys(accreditation.events),
  letter: letters,
  deadline: Object.keys(machine.implementations.delays),
  rule: Object.keys(accreditation.rules),
  phase: nodes.flatMap((node) => (node.meta as StateMeta | undefined)?.phase ?? []),
  role: roles,
};

describe('the English labels of an accreditation', () => {
  it('come in the groups that are asked for', () => {
    expect(Object.keys(labels).sort()).toEqual(Object.keys(wanted).sort());
  });

  it.each(Object.keys(wanted))('name every %s, and nothing else', (group) => {
    expect(Object.keys(labels[group] ?? {}).sort()).toEqual([...new Set(wanted[group])].sort());
  });

  it('are single lines of plain text', () => {
    for (const text of Object.values(labels).flatMap((group) => Object.values(group)))
      expect(text).toMatch(/^\S(.{0,80}\S)?$/);
  });

  it('tell the states apart', () => {
    const texts = Object.values(labels.state ?? {});
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });
});
