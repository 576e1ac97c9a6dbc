import type { ReactNode } from 'react';
import type { Fact } from '../../ui/facts';
import styles from './public.module.css';

/** Short facts in one line, as long as there is room. */
export function FactLine({ facts }: { facts: readonly Fact[] }): ReactNode {
  return (
    <dl className={styles.line}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}:</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
