import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { desksFor } from '../desk/desks';
import { NavLink } from '../ui/link';
import { mainPages } from './pages';
import { useVisitor } from './visitor';
import styles from './layout.module.css';

function Pages(): ReactNode {
  const { t } = useTranslation();
  const { me } = useVisitor();
  const open = { everybody: true, signedIn: me !== null, seated: desksFor(me?.seats ?? []).length > 0 };
  return (
    <ul>
      {mainPages
        .filter(({ forWhom }) => open[forWhom])
        .map(({ to, key }) => (
          <li key={key}>
            <NavLink to={to}>{t(`shell.nav.${key}`)}</NavLink>
          </li>
        ))}
    </ul>
  );
}

/** Ways through the site: in a row where there is room, otherwise in a menu that opens without script. */
export function MainNavigation(): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <>
      <nav aria-label={t('shell.nav.label')} className={styles.nav}>
        <Pages />
      </nav>
      <nav aria-label={t('shell.nav.label')} className={styles.menu}>
        {/* Anew on every page, so that it is closed there. */}
        <details key={pathname} className={styles.drop}>
          <summary>{t('shell.nav.menu')}</summary>
          <Pages />
        </details>
      </nav>
    </>
  );
}
