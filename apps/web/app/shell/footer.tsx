import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { reviewedLanguages } from '../language/languages';
import { languageOfPath } from '../language/path';
import { Link } from '../ui/link';
import { ColourChoice } from './colour-choice';
import styles from './layout.module.css';

const pages = [
  { to: '/help', key: 'help' },
  { to: '/rules', key: 'rules' },
  { to: '/accessibility', key: 'accessibility' },
  { to: '/report', key: 'report' },
] as const;

/** Help, and what one should know about these texts. */
export function Footer(): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const reviewed = reviewedLanguages.includes(languageOfPath(pathname));
  return (
    <footer className={styles.footer}>
      {reviewed ? null : <p>{t('shell.notReviewed')}</p>}
      <ul>
        {pages.map(({ to, key }) => (
          <li key={key}>
            <Link to={key === 'report' ? `${to}?page=${encodeURIComponent(pathname)}` : to}>
              {t(`shell.footer.${key}`)}
            </Link>
          </li>
        ))}
        <li>
          <a href="/api/docs" lang="en">
            {t('shell.footer.api')}
          </a>
        </li>
      </ul>
      <ColourChoice />
    </footer>
  );
}
