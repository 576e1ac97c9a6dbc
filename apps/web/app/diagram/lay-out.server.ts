import { instance } from '@viz-js/viz';
import type { Viz } from '@viz-js/viz';
import type { PlannedArrow } from './chart-arrows';
import type { Arrow, Point } from './picture';

/** A box that has no place yet. */
export interface PlannedBox {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

interface Drawing {
  readonly op: string;
  readonly points?: readonly (readonly [number, number])[];
}

/** What Graphviz gives, as far as it is used: lengths in points, y upwards. */
interface Laid {
  readonly bb: string;
  readonly objects: readonly { readonly name: string; readonly pos: string }[];
  readonly edges?: readonly { readonly [draw in '_draw_' | '_hdraw_' | '_tdraw_']?: readonly Drawing[] }[];
}

let graphviz: Promise<Viz> | undefined;

const inches = (length: number): number => length / 72;
const round = (length: number): number => Math.round(length * 10) / 10;
const written = ({ x, y }: Point): string => `${x},${y}`;

function plan(boxes: readonly PlannedBox[], arrows: readonly PlannedArrow[]): object {
  const ordinary = new Set(arrows.flatMap(({ from, to, ordinary }) => (ordinary ? [from, to] : [])));
  return {
    directed: true,
    graphAttributes: { rankdir: 'TB', nodesep: 0.35, ranksep: 0.45 },
    nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
    edgeAttributes: { arrowsize: 0.8 },
    nodes: boxes.map(({ path, width, height }) => ({
      name: path,
      attributes: {
        width: inches(width),
        height: inches(height),
        ...(ordinary.has(path) ? { group: 'ordinary' } : {}),
      },
    })),
    edges: arrows.map(({ from, to, both, ordinary }) => ({
      tail: from,
      head: to,
      attributes: { weight: ordinary ? 20 : 1, ...(both ? { dir: 'both' } : {}) },
    })),
  };
}

/** Whether the ordinary way, which begins with the first box, runs nearer to the side where reading ends. */
function isFarAway({ objects }: Laid, width: number, fromRight: boolean): boolean {
  const start = Number(objects[0]?.pos.split(',')[0] ?? 0);
  return fromRight ? start < width / 2 : start > width / 2;
}

/**
 * Places of boxes and courses of arrows. The ordinary way stands where reading begins, so that a small screen shows it
 * first.
 * @param fromRight the language is read from the right
 */
export async function layOut<B extends PlannedBox>(
  boxes: readonly B[],
  arrows: readonly PlannedArrow[],
  fromRight: boolean,
): Promise<{ width: number; height: number; boxes: (B & Point)[]; arrows: Arrow[] }> {
  graphviz ??= instance();
  const laid = (await graphviz).renderJSON(plan(boxes, arrows)) as Laid;
  const [, , width = 0, height = 0] = laid.bb.split(',').map(Number);
  const mirrored = isFarAway(laid, width, fromRight);
  const place = ([x = 0, y = 0]: readonly number[]): Point => ({
    x: round(mirrored ? width - x : x),
    y: round(height - y),
  });
  const corners = (drawings: readonly Drawing[] = [], op: string): string[] =>
    drawings.filter((one) => one.op === op).map(({ points = [] }) => points.map(place).map(written).join(' '));
  return {
    width: round(width),
    height: round(height),
    boxes: boxes.map((box, index) => ({ ...box, ...place(laid.objects[index]?.pos.split(',').map(Number) ?? []) })),
    arrows: arrows.map((arrow, index) => {
      const { _draw_, _hdraw_, _tdraw_ } = laid.edges?.[index] ?? {};
      return {
        ...arrow,
        line: corners(_draw_, 'b')
          .map((course) => `M${course.replace(' ', 'C')}`)
          .join(''),
        heads: [...corners(_hdraw_, 'P'), ...corners(_tdraw_, 'P')],
      };
    }),
  };
}
