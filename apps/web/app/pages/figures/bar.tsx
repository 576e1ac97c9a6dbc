import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './figures.module.css';

interface BarProps {
  /** Shares of the whole width, from 0 to 1. */
  readonly share: number;
  /** A striped part at the beginning of the bar. */
  readonly part?: number | undefined;
  /** A line across the bar. */
  readonly mark?: number | undefined;
}

const width = (share: number): number => Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;

/** A bar, drawn where the page is drawn. Stripes and lines tell its parts apart, so that colour need not. */
export function Bar({ share, part, mark }: BarProps): ReactNode {
  const stripes = useId();
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" className={styles.bar} aria-hidden="true" focusable="false">
      <defs>
        <pattern id={stripes} width="1.2" height="10" patternUnits="userSpaceOnUse">
          <rect width="0.6" height="10" className={styles.stripe} />
        </pattern>
      </defs>
      <rect width="100" height="10" className={styles.track} />
      <rect width={width(share)} height="10" className={styles.fill} />
      {part === undefined ? null : (
        <>
          <rect width={width(part)} height="10" className={styles.track} />
          <rect width={width(part)} height="10" fill={`url(#${stripes})`} />
        </>
      )}
      {mark === undefined ? null : (
        <rect x={Math.max(width(mark) - 0.6, 0)} width="0.6" height="10" className={styles.mark} />
      )}
    </svg>
  );
}
