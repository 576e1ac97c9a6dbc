import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { languages, languageTags } from '../language/languages';
import { inLanguage, languageOfPath } from '../language/path';
import styles from './layout.module.css';

/** The same page in another language. Plain links: texts and direction come anew from the server. */
export function LanguageSwitch(): ReactNode {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const current = languageOfPath(pathname);
  return (
    <details className={styles.drop}>
      <summary>
        <span className="visually-hidden">{t('shell.language')} </span>
        {languages[current].name}
      </summary>
      <ul>
        {languageTags.map((tag) => (
          <li key={tag}>
            <a
              href={inLanguage(pathname, tag) + search}
              lang={tag}
              hrefLang={tag}
              dir={languages[tag].direction}
              {...(tag === current ? { 'aria-current': 'true' as const } : {})}
            >
              {languages[tag].name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
