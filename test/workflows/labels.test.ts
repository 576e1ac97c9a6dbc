import { readFileSync } from 'node:fs';
import type { AnyStateNode } from 'xstate';
import { procedures } from '../../workflows/index.js';
import type { StateMeta } from '../../workflows/shared/chart.js';
import type { Procedure } from '../../workflows/shared/procedure.js';
import { roles } from '../../workflows/shared/roles.js';

type Group = Readonly<Record<string, string>>;
type Groups = Readonly<Record<string, readonly string[]>>;

const labelsOf = ({ name }: Procedure): Readonly<Record<string, Group>> =>
  JSON.parse(readFileSync(new URL(`../../locales/en/${name}.json`, import.meta.url), 'utf8')) as Record<string, Group>;

const under = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states).flatMap((s) => [s, ...under(s)]);

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
const lettersOf = (nodes: readonly AnyStateNode[]): string[] =>
  nodes.flatMap((node) =>
    [...node.entry, ...node.exit, ...[...node.transitions.values(), node.always ?? []].flat().flatMap((t) => t.actions)]
      .filter(isOrder)
      .flatMap(letterOf),
  );

function wantedBy({ machine, events, rules }: Procedure): Groups {
  const root = machine.root as AnyStateNode;
  const nodes = under(root);
  return {
    state: nodes.map((node) => node.path.join('.')),
    event: Object.keys(events),
    happened: Object.keys(events),
    letter: lettersOf([root, ...nodes]),
    deadline: Object.keys(machine.implementations.delays),
    rule: Object.keys(rules),
    phase: nodes.flatMap((node) => (node.meta as StateMeta | undefined)?.phase ?? []),
    role: roles,
  };
}

describe.each(procedures.map((procedure) => [procedure.name, procedure] as const))(
  'the English labels of %s',
  (_, procedure) => {
    const labels = labelsOf(procedure);
    const wanted = wantedBy(procedure);

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
  },
);
