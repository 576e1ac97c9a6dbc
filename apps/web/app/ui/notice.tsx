import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  readonly title?: string;
  readonly children: ReactNode;
  /** `good` for what was done, `attention` for what wants the reader's care, `plain` for the rest. */
  readonly kind?: 'good' | 'attention' | 'plain';
}

/** Something to know before reading on. */
export function Notice({ title, children, kind = 'plain' }: NoticeProps): ReactNode {
  return (
    <div className={styles[kind]} role={kind === 'plain' ? undefined : 'status'}>
      {title ? <p className={styles.title}>{title}</p> : null}
      {children}
    </div>
  );
}
