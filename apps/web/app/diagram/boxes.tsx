import type { ReactNode } from 'react';
import { lineHeight } from './label-lines';
import type { Box, Way } from './picture';
import styles from './picture.module.css';

const badge = { radius: 9, letterSize: 12 };

/** Where a case is, where it has been, where it has not. */
export function standing(path: string, way: Way | undefined): 'current' | 'passed' | 'open' {
  if (way?.current === path) return 'current';
  return way?.passed.some(({ state }) => state === path) ? 'passed' : 'open';
}

function Name({ nameAt, y, lines }: Box): ReactNode {
  const top = y - ((lines.length - 1) * lineHeight) / 2;
  return lines.map((line, index) => (
    <text key={line} x={nameAt} y={top + index * lineHeight} dominantBaseline="central">
      {line}
    </text>
  ));
}

function Ends({ y, ends }: Box): ReactNode {
  return ends.map(({ end, at }) => (
    <g key={end} className={styles.end}>
      <circle cx={at} cy={y} r={badge.radius} />
      <text x={at} y={y} fontSize={badge.letterSize} dominantBaseline="central">
        {end}
      </text>
    </g>
  ));
}

function Mark({ markAt, y, now }: Box & { now: ReturnType<typeof standing> }): ReactNode {
  if (now === 'current') return <circle cx={markAt} cy={y} r={5} />;
  return now === 'passed' ? <path d={`M${String(markAt - 6)} ${String(y)}l4 5l8 -10`} /> : null;
}

/** All steps; where a case has been has a tick, where it is is filled. */
export function Boxes({ boxes, way }: { boxes: readonly Box[]; way: Way | undefined }): ReactNode {
  return boxes.map((box) => {
    const { path, x, y, width, height } = box;
    const now = standing(path, way);
    return (
      <g key={path} className={styles[now]}>
        <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={6} />
        <Mark {...box} now={now} />
        <Name {...box} />
        <Ends {...box} />
      </g>
    );
  });
}
