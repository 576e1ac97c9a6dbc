import type { ReactNode } from 'react';
import { NavLink } from './link';
import styles from './parts.module.css';

interface PartsProps {
  readonly label: string;
  readonly parts: readonly {
    /** Path without the language. */
    readonly to: string;
    readonly name: string;
    /** Whether the pages below it belong to it. */
    readonly withBelow?: boolean;
  }[];
}

/** The ways between pages that belong together. */
export function Parts({ label, parts }: PartsProps): ReactNode {
  return (
    <nav aria-label={label} className={styles.parts}>
      <ul>
        {parts.map(({ to, name, withBelow = false }) => (
          <li key={to}>
            <NavLink to={to} exact={!withBelow}>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
