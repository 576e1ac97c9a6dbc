import type { ChartEdgeDto, ChartNodeDto, ProcedureDto, RuleDto } from '../../../../../libs/api-client';

/** What time does at a stage. */
export interface Idle {
  readonly label: string;
  /** How long until then; null where more than one rule measures it. */
  readonly rule: RuleDto | null;
  /** Locale keys of what it leads to; empty where it only reminds. */
  readonly leadsTo: readonly string[];
}

/** A stage of a procedure, told for people. Labels are locale keys. */
export interface Stage extends Pick<ChartNodeDto, 'path' | 'label' | 'turn'> {
  /** How long it may take; null without a limit. */
  readonly limit: RuleDto | null;
  readonly idle: readonly Idle[];
  readonly can: readonly { readonly label: string; readonly roles: ChartNodeDto['turn'] }[];
  readonly leadsTo: readonly string[];
  /** Labels of parts that hold at the same time. */
  readonly parts: readonly string[];
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function idleAt(edges: readonly ChartEdgeDto[], { chart, deadlines, rules }: ProcedureDto): Idle[] {
  const labels = new Map(chart.full.nodes.map(({ path, label }) => [path, label]));
  const named = Map.groupBy(
    edges.filter(({ trigger }) => trigger === 'deadline'),
    ({ name }) => name ?? '',
  );
  const told = [...named].map(([name, ways]): Idle => {
    const measures = deadlines.find((deadline) => deadline.name === name)?.rules ?? [];
    const leads = ways.filter(({ from, to }) => from !== to).map(({ to }) => labels.get(to) ?? to);
    return {
      label: ways[0]?.label ?? name,
      rule: measures.length === 1 ? (rules.find(({ id }) => id === measures[0]) ?? null) : null,
      leadsTo: unique(leads),
    };
  });
  return told.sort((one, other) => Number(other.leadsTo.length > 0) - Number(one.leadsTo.length > 0));
}

function canAt(edges: readonly ChartEdgeDto[]): Stage['can'] {
  const named = Map.groupBy(
    edges.filter(({ trigger }) => trigger === 'event'),
    ({ name }) => name ?? '',
  );
  return [...named].map(([name, ways]) => ({
    label: ways[0]?.label ?? name,
    roles: unique(ways.flatMap(({ roles }) => roles)),
  }));
}

/** All stages in the order of the chart, and which of them are on the ordinary way. */
export function stagesOf(procedure: ProcedureDto): { ordinary: Stage[]; others: Stage[] } {
  const { overview, full } = procedure.chart;
  const steps = new Map(procedure.steps.map((step) => [step.path, step]));
  const labels = new Map(overview.nodes.map(({ path, label }) => [path, label]));
  const stages = overview.nodes.map(({ path, label, turn, parallel }): Stage => {
    const inside = full.edges.filter(({ from }) => from === path || from.startsWith(`${path}.`));
    const leads = overview.edges.filter(({ from, to }) => from === path && to !== path).map(({ to }) => to);
    return {
      path,
      label,
      turn,
      limit: steps.get(path)?.limit ?? null,
      idle: idleAt(inside, procedure),
      can: canAt(inside),
      leadsTo: unique(leads).map((to) => labels.get(to) ?? to),
      parts: parallel ? full.nodes.filter(({ parent }) => parent === path).map((part) => part.label) : [],
    };
  });
  return {
    ordinary: stages.filter(({ path }) => steps.has(path)),
    others: stages.filter(({ path }) => !steps.has(path)),
  };
}
