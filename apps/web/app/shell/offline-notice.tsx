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

/** What would leave the page: a form that is sent, a link to another one. */
const leaves = ({ type, target }: Event): boolean =>
  type === 'submit' || (target instanceof Element && target.closest('a[href]:not([href^="#"])') !== null);

/** Says when the connection is lost, and keeps the reader on the page until it is back: what they typed stays there. */
export function OfflineNotice(): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  useEffect(() => {
    const hold = (event: Event): void => {
      if (navigator.onLine || !leaves(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      box.current?.focus();
    };
    // On the window and before anybody else: the page's own listeners are on the document.
    for (const type of ['submit', 'click']) window.addEventListener(type, hold, true);
    return () => {
      for (const type of ['submit', 'click']) window.removeEventListener(type, hold, true);
    };
  }, []);
  return (
    <div ref={box} role="status" tabIndex={-1} className={styles.offline}>
      {online ? null : <p>{t('shell.offline')}</p>}
    </div>
  );
}
