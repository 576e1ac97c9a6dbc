import type { AnyStateNode } from 'xstate';
import type { Procedure } from '../../../workflows/shared/procedure.js';
import { notFound, sources } from '../../../workflows/shared/sources.js';
import { eventTypes } from '../catalogue.js';
import { arrowsWithin, pathOf } from './chart.js';
import type { Arrow } from './chart.js';
import { rulesOfDelay } from './delays.js';
import type { Label } from './labels.js';
import { amountText, code, markHeads, marksOf, table } from './markdown.js';

const each = (items: readonly string[]): string => [...new Set(items)].join(', ');

function deadlineRow(procedure: Procedure, name: string, arrows: readonly Arrow[], label: Label): string[] {
  const measures = rulesOfDelay(procedure, name).map((rule) => {
    const found = procedure.rules[rule];
    return `${code(rule)}${found ? `: ${amountText(found)} (${found.basis})` : ''}`;
  });
  const moves = arrows.flatMap(({ source, target }) => (target && target !== source ? [code(pathOf(target))] : []));
  return [
    code(name),
    label(`deadline.${name}`),
    each(arrows.map((a) => code(pathOf(a.source)))),
    each(measures),
    moves.length > 0 ? each(moves) : 'a letter only',
  ];
}

/** Every deadline: where it runs, what measures it, what it does. */
export function deadlineTable(procedure: Procedure, label: Label): string {
  const arrows = arrowsWithin(procedure.machine.root as AnyStateNode);
  const rows = Object.keys(procedure.machine.implementations.delays).map((name) => {
    const own = arrows.filter(({ trigger }) => trigger.kind === 'deadline' && trigger.name === name);
    return deadlineRow(procedure, name, own, label);
  });
  return table(['Deadline', 'What', 'Runs in', 'Measured by', 'Leads to'], rows);
}

/** Every event: who may send it at all, and what has to be said. */
export function eventTable({ name, version }: Procedure, label: Label): string {
  const rows = eventTypes({ procedure: name, version }).map(({ type, roles, schema }) => {
    const members = Object.keys(schema.properties ?? {});
    const required = (schema.required ?? []) as readonly string[];
    return [
      code(type),
      label(`event.${type}`),
      roles.map((role) => label(`role.${role}`)).join(', '),
      members.map((member) => code(required.includes(member) ? member : `${member}?`)).join(', '),
    ];
  });
  return table(['Event', 'What', 'Who, in some state', 'What is said (? may be left out)'], rows);
}

/** Every rule with its value and how sure we are of it. */
export function ruleTable({ rules }: Procedure, label: Label): string {
  const rows = Object.entries(rules).map(([name, rule]) => [
    code(name),
    label(`rule.${name}`),
    amountText(rule),
    ...marksOf(rule),
    rule.note,
  ]);
  return table(['Rule', 'What', 'Value', ...markHeads, 'Note'], rows);
}

/** What was looked for and not found. */
export const notFoundList = (): string => notFound.map((item) => `- ${item}`).join('\n');

const number = (key: string): number => Number(key.slice(1));

/** The documents that the rules of a procedure refer to. */
export function sourceTable({ rules }: Procedure): string {
  const keys = [...new Set(Object.values(rules).flatMap((rule) => rule.source?.split(' ') ?? []))];
  const rows = keys
    .sort((a, b) => number(a) - number(b))
    .map((key) => [key, sources[key]?.what ?? '', sources[key]?.url ?? '']);
  return table(['Key', 'What', 'Where'], rows);
}
