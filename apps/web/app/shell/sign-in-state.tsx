import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useLocation } from 'react-router';
import { languageOfPath } from '../language/path';
import { Link } from '../ui/link';
import { SeatNames } from './seat-names';
import { useVisitor } from './visitor';
import styles from './layout.module.css';

/** Who is signed in and in which seats, or the way to do so. */
export function SignInState(): ReactNode {
  const { t } = useTranslation();
  const { me } = useVisitor();
  const { pathname, search } = useLocation();
  const language = languageOfPath(pathname);
  if (!me) {
    return (
      <Link to={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`} className={styles.signIn}>
        {t('shell.signIn')}
      </Link>
    );
  }
  return (
    <div className={styles.signIn}>
      <Link to="/account">{me.name}</Link>
      <SeatNames seats={me.seats} />
      <Form method="post" action={`/${language}/sign-out`}>
        <button type="submit" className={styles.plain}>
          {t('shell.signOut')}
        </button>
      </Form>
    </div>
  );
}
