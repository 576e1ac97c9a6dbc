import type { ReactNode } from 'react';
import type { Arrow, Way } from './picture';
import styles from './picture.module.css';

/** Has a case gone from the one to the other? */
function isTaken(way: Way | undefined, from: string, to: string): boolean {
  return way?.passed.some(({ state }, index) => state === from && way.passed[index + 1]?.state === to) ?? false;
}

function look({ from, to, both, byTime, ordinary }: Arrow, way: Way | undefined): string {
  const taken = isTaken(way, from, to) || (both && isTaken(way, to, from));
  const classes = [styles.arrow, byTime && styles.byTime, ordinary && !way && styles.ordinary, taken && styles.taken];
  return classes.filter(Boolean).join(' ');
}

/** All ways from step to step; the ones that a case has taken stand out. */
export function Arrows({ arrows, way }: { arrows: readonly Arrow[]; way: Way | undefined }): ReactNode {
  return arrows.map((arrow) => (
    <g key={`${arrow.from} ${arrow.to}`} className={look(arrow, way)}>
      <path d={arrow.line} />
      {arrow.heads.map((corners) => (
        <polygon key={corners} points={corners} />
      ))}
    </g>
  ));
}
