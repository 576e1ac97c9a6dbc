import { useEffect, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './notice.module.css';

/** One thing that is wrong, and where. */
export interface Mistake {
  /** Id of the input; without one it is about the form as a whole. */
  readonly field?: string | undefined;
  readonly text: string;
}

/** To a question on the same page. A new address would be a new page to the router, on which nothing is wrong any more. */
function ToField({ id, children }: { id: string; children: string }): ReactNode {
  const go = (click: MouseEvent): void => {
    const field = document.getElementById(id);
    if (!field) return;
    click.preventDefault();
    field.focus();
  };
  return (
    <a href={`#${id}`} onClick={go}>
      {children}
    </a>
  );
}

/** Everything that is wrong, at the top of the page, each leading to its question. The focus comes here. */
export function ErrorSummary({ mistakes }: { mistakes: readonly Mistake[] }): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [mistakes]);
  if (mistakes.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} aria-labelledby="mistakes" className={styles.error}>
      <h2 id="mistakes">{t('shell.form.mistakes')}</h2>
      <ul>
        {mistakes.map(({ field, text }) => (
          <li key={`${field ?? ''} ${text}`}>{field ? <ToField id={field}>{text}</ToField> : text}</li>
        ))}
      </ul>
    </div>
  );
}
