import type { ChartPartDto } from '../../../../libs/api-client';
import { commonEnds } from './chart-arrows';
import { labelLines, lineHeight, textWidth } from './label-lines';
import type { Box, Point } from './picture';

/** What stands in a box, before it has a place. */
interface PlannedBox extends Pick<Box, 'path' | 'width' | 'height' | 'lines'> {
  readonly ends: readonly number[];
}

const padding = 12;
/** Room for a mark of where a case is, and for the number of an end. */
const room = 22;

/** A box for every step but the ends that have a number instead. */
export function plannedBoxes(overview: ChartPartDto, text: (label: string) => string, language: string): PlannedBox[] {
  const ends = commonEnds(overview);
  const leads = (path: string, end: string): boolean =>
    overview.edges.some(({ from, to }) => from === path && to === end);
  return overview.nodes
    .filter(({ path }) => !ends.includes(path))
    .map(({ path, label }) => {
      const lines = labelLines(text(label), language);
      const own = ends.flatMap((end, index) => (leads(path, end) ? [index + 1] : []));
      const width = 2 * padding + room * (1 + own.length) + Math.max(...lines.map(textWidth));
      return { path, lines, ends: own, width, height: lines.length * lineHeight + 2 * padding };
    });
}

/** A box with the places of what stands in it: a mark, the name, the numbers of ends, in the direction of the language. */
export function furnished({ ends, ...box }: PlannedBox & Point, fromRight: boolean): Box {
  const at = (fromStart: number): number =>
    Math.round((fromRight ? box.x + box.width / 2 - fromStart : box.x - box.width / 2 + fromStart) * 10) / 10;
  const name = box.width - 2 * padding - room * (1 + ends.length);
  return {
    ...box,
    markAt: at(padding + room / 2 - 4),
    nameAt: at(padding + room + name / 2),
    ends: ends.map((end, index) => ({ end, at: at(padding + name + room * (1.5 + index) + 4) })),
  };
}
