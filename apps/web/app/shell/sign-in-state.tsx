import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useLocation } from 'react-router';
import type { MeDto } from '../../../../libs/api-client';
import { languageOfPath } from '../language/path';
import { Link } from '../ui/link';
import { SeatList, SeatSummary } from './seat-names';
import { useVisitor } from './visitor';
import styles from './layout.module.css';

/** From the start page and the sign-in itself one does not come back there, but goes on to one's own cases. */
function SignInLink(): ReactNode {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const [, , page] = pathname.split('/');
  const comeBack = page && page !== 'sign-in' ? `?returnTo=${encodeURIComponent(pathname + search)}` : '';
  return <Link to={`/sign-in${comeBack}`}>{t('shell.signIn')}</Link>;
}

function SignedIn({ me }: { me: MeDto }): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <details key={pathname} className={styles.drop}>
      <summary>
        <bdi>{me.name}</bdi>
        <SeatSummary seats={me.seats} />
      </summary>
      <div className={styles.panel}>
        <SeatList seats={me.seats} />
        <p>
          <Link to="/my">{t('shell.nav.my')}</Link>
        </p>
        <p>
          <Link to="/account">{t('shell.account')}</Link>
        </p>
        <Form method="post" action={`/${languageOfPath(pathname)}/sign-out`}>
          <button type="submit" className={styles.plain}>
            {t('shell.signOut')}
          </button>
        </Form>
      </div>
    </details>
  );
}

/** Who is signed in and in which seats, or the way to do so. */
export function SignInState(): ReactNode {
  const { me } = useVisitor();
  return <div className={styles.signIn}>{me ? <SignedIn me={me} /> : <SignInLink />}</div>;
}
