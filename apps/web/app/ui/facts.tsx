import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** Something with its name. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values side by side, below each other on a small screen. */
export function Facts({ facts }: { facts: readonly Fact[] }): ReactNode {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
