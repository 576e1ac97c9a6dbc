import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from '../ui/link';
import { LanguageSwitch } from './language-switch';
import { SignInState } from './sign-in-state';
import { useVisitor } from './visitor';
import styles from './layout.module.css';

const pages = [
  { to: '/how-it-works', key: 'howItWorks' },
  { to: '/applications', key: 'applications' },
  { to: '/results', key: 'results' },
  { to: '/apply', key: 'apply' },
] as const;

/** Product name, ways through the site, language, and who is signed in. */
export function Header(): ReactNode {
  const { t } = useTranslation();
  const { demo } = useVisitor();
  return (
    <header className={styles.header}>
      {demo ? <p className={styles.demo}>{t('shell.demo')}</p> : null}
      <div className={styles.bar}>
        <Link to="/" className={styles.product}>
          {t('shell.product')}
        </Link>
        <SignInState />
        <LanguageSwitch />
      </div>
      <nav aria-label={t('shell.nav.label')} className={styles.nav}>
        <ul>
          {pages.map(({ to, key }) => (
            <li key={key}>
              <NavLink to={to}>{t(`shell.nav.${key}`)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
