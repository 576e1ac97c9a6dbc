import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import styles from './case.module.css';

const never = (): (() => void) => () => undefined;

/** Prints the page. It appears where script runs: without, the browser's own way is the only one. */
export function PrintButton({ children }: { children: ReactNode }): ReactNode {
  const runs = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!runs) return null;
  return (
    <button type="button" className={styles.plain} onClick={() => window.print()}>
      {children}
    </button>
  );
}
