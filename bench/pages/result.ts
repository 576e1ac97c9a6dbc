import type { PageName, Taken } from './measure.js';

/** What is aimed at, each as the most that may be. */
export const aims: Readonly<Record<PageName, Partial<Taken>>> = {
  first: { usable: 2000, largestPaint: 2000, bytesBeforeUsable: 150_000, shift: 0 },
  saved: { usable: 1000, shift: 0 },
  savedWithoutScript: { usable: 1000, shift: 0 },
};

/** Medians of all rounds, and which aims they miss. */
export interface Result {
  readonly rounds: number;
  readonly pages: Readonly<Record<PageName, Taken>>;
  /** `page.figure` of every aim that is missed. */
  readonly missed: readonly string[];
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Puts the rounds together. */
export function resultOf(rounds: readonly Record<PageName, Taken>[]): Result {
  const names = Object.keys(aims) as PageName[];
  const [any] = rounds;
  if (!any) throw new Error('Nothing was measured.');
  const figures = Object.keys(any.first) as (keyof Taken)[];
  const page = (name: PageName): Taken =>
    Object.fromEntries(figures.map((figure) => [figure, median(rounds.map((one) => one[name][figure]))])) as never;
  const pages = Object.fromEntries(names.map((name) => [name, page(name)])) as Record<PageName, Taken>;
  const missed = names.flatMap((name) =>
    figures
      .filter((figure) => pages[name][figure] > (aims[name][figure] ?? Infinity))
      .map((figure) => `${name}.${figure}`),
  );
  return { rounds: rounds.length, pages, missed };
}

const rows: Readonly<Record<PageName, string>> = {
  first: 'first page of the form, nothing kept',
  saved: 'saved, next page, by script',
  savedWithoutScript: 'saved, next page, without script',
};

const columns: readonly [keyof Taken, string, (value: number) => string][] = [
  ['firstPaint', 'painted', (ms) => `${(ms / 1000).toFixed(2)} s`],
  ['largestPaint', 'largest', (ms) => `${(ms / 1000).toFixed(2)} s`],
  ['usable', 'usable', (ms) => `${(ms / 1000).toFixed(2)} s`],
  ['bytesBeforeUsable', 'KB until then', (bytes) => (bytes / 1000).toFixed(1)],
  ['bytes', 'KB in all', (bytes) => (bytes / 1000).toFixed(1)],
  ['shift', 'shift', (shift) => shift.toFixed(3)],
];

/** The result as a person reads it; what misses its aim has a star. */
export function printed({ pages, rounds, missed }: Result): string {
  const line = (label: string, cells: readonly string[]): string =>
    label.padEnd(38) + cells.map((cell) => cell.padStart(14)).join('');
  const names = Object.keys(rows) as PageName[];
  return [
    line(
      `median of ${rounds}`,
      columns.map(([, title]) => title),
    ),
    ...names.map((name) =>
      line(
        rows[name],
        columns.map(
          ([figure, , write]) => `${write(pages[name][figure])}${missed.includes(`${name}.${figure}`) ? '*' : ''}`,
        ),
      ),
    ),
    missed.length === 0 ? 'All aims are met.' : `* misses its aim: ${missed.join(', ')}`,
  ].join('\n');
}
