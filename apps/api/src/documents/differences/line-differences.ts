import { structuredPatch } from 'diff';

/** A line that is in both versions, in the later alone, or in the earlier alone. */
export interface Line {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Lines that differ, with a few around them that do not. */
export interface Passage {
  /** Number of its first line in the earlier version, from 1. */
  readonly fromLine: number;
  /** Number of its first line in the later version, from 1. */
  readonly toLine: number;
  readonly lines: readonly Line[];
}

const context = 3;

/** Lines added and removed at most. The time it takes grows with the square of this, whatever two files are sent: a tenth of a second. */
const mostChanges = 1_000;

const kinds: Readonly<Record<string, Line['kind']>> = { ' ': 'same', '+': 'added', '-': 'removed' };

/** Passages that differ between two texts, however their lines end; null where so much differs that nobody would read it. */
export function lineDifferences(before: string, after: string): Passage[] | null {
  const options = { context, stripTrailingCr: true, maxEditLength: mostChanges };
  const patch = structuredPatch('', '', before, after, '', '', options);
  if (!patch) return null;
  return patch.hunks.map(({ oldStart, newStart, lines }) => ({
    fromLine: oldStart,
    toLine: newStart,
    // What is left over says that the last line has no end.
    lines: lines.flatMap((line) => {
      const kind = kinds[line.charAt(0)];
      return kind ? [{ kind, text: line.slice(1) }] : [];
    }),
  }));
}
