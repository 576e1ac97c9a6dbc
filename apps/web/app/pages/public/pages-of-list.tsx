import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/link';
import { queryOf } from './asked';
import styles from './public.module.css';

interface PagesProps {
  /** Path of the list. */
  readonly to: string;
  /** What was searched for. */
  readonly asked: Readonly<Record<string, string | undefined>>;
  /** Cursor of this part; left out at the beginning. */
  readonly cursor: string | undefined;
  /** Cursor of the next part; null at the end. */
  readonly next: string | null;
}

/** Ways to the other parts of a long list. */
export function PagesOfList({ to, asked, cursor, next }: PagesProps): ReactNode {
  const { t } = useTranslation();
  if (!cursor && next === null) return null;
  return (
    <nav aria-label={t('public.list.pages')} className={styles.pages}>
      {cursor ? <Link to={to + queryOf(asked)}>{t('public.list.first')}</Link> : null}
      {next === null ? null : <Link to={to + queryOf({ ...asked, cursor: next })}>{t('public.list.next')}</Link>}
    </nav>
  );
}
