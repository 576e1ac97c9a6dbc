import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/link';
import styles from '../../ui/notice.module.css';

/** Something wrong, and the page on which it is put right. */
export interface WrongLink {
  readonly text: string;
  /** Null where no page is to blame. */
  readonly to: string | null;
}

/** An error summary whose questions are on other pages. The focus comes here. */
export function WrongList({ links }: { links: readonly WrongLink[] }): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [links]);
  if (links.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} aria-labelledby="mistakes" className={styles.error}>
      <h2 id="mistakes">{t('shell.form.mistakes')}</h2>
      <ul>
        {links.map(({ text, to }) => (
          <li key={text}>{to ? <Link to={to}>{text}</Link> : text}</li>
        ))}
      </ul>
    </div>
  );
}
