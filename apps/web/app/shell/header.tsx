import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../ui/link';
import { LanguageSwitch } from './language-switch';
import { MainNavigation } from './main-navigation';
import { SignInState } from './sign-in-state';
import { useVisitor } from './visitor';
import styles from './layout.module.css';

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
        <MainNavigation />
      </div>
    </header>
  );
}
