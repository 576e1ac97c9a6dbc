import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './layout.module.css';

function subscribe(told: () => void): () => void {
  for (const event of ['online', 'offline']) window.addEventListener(event, told);
  return () => {
    for (const event of ['online', 'offline']) window.removeEventListener(event, told);
  };
}

/** Says when the connection is lost, and keeps a form from being sent into nothing: what was typed stays where it is. */
export function OfflineNotice(): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  useEffect(() => {
    const hold = (event: SubmitEvent): void => {
      if (navigator.onLine) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      box.current?.focus();
    };
    // On the window and before anybody else: the page's own listeners are on the document.
    window.addEventListener('submit', hold, true);
    return () => window.removeEventListener('submit', hold, true);
  }, []);
  return (
    <div ref={box} role="status" tabIndex={-1} className={styles.offline}>
      {online ? null : <p>{t('shell.offline')}</p>}
    </div>
  );
}
