import type { ChartEdgeDto, ChartPartDto, StepDto } from '../../../../libs/api-client';
import type { Arrow } from './picture';

/** An arrow that has no place yet. */
export type PlannedArrow = Omit<Arrow, 'line' | 'heads'>;

/** From how many steps an end is reached that is not drawn with arrows: they would hide everything else. */
const manyWays = 3;

const sourcesOf = (edges: readonly ChartEdgeDto[], end: string): string[] => [
  ...new Set(edges.filter(({ to }) => to === end).map(({ from }) => from)),
];

/** Ends that nearly every step can lead to, in the order of the chart. */
export function commonEnds({ nodes, edges }: ChartPartDto): string[] {
  return nodes.filter(({ path, final }) => final && sourcesOf(edges, path).length > manyWays).map(({ path }) => path);
}

/** One line for all that leads from a step to another, and back. Ends of {@link commonEnds} have none. */
export function plannedArrows({ nodes, edges }: ChartPartDto, steps: readonly StepDto[]): PlannedArrow[] {
  const ends = new Set(commonEnds({ nodes, edges }));
  const ordinary = steps.map(({ path }) => path);
  const drawn = edges.filter(({ from, to }) => from !== to && !ends.has(to));
  const ways = Map.groupBy(drawn, ({ from, to }) => `${from} ${to}`);
  const planned = new Map<string, PlannedArrow>();
  for (const [between, [first, ...more]] of ways) {
    if (!first) continue;
    const { from, to } = first;
    const byTime = [first, ...more].every(({ trigger }) => trigger !== 'event');
    const back = planned.get(`${to} ${from}`);
    if (back) planned.set(`${to} ${from}`, { ...back, both: true, byTime: back.byTime && byTime });
    else {
      const place = ordinary.indexOf(from);
      planned.set(between, { from, to, both: false, byTime, ordinary: place >= 0 && ordinary[place + 1] === to });
    }
  }
  return [...planned.values()];
}
