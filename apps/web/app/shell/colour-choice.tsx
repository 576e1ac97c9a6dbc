import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { languageOfPath } from '../language/path';
import { useVisitor } from './visitor';
import styles from './layout.module.css';

const schemes = ['light', 'dark', 'device'] as const;

/** Light, dark, or as the device has it. A form, so that it works without script. */
export function ColourChoice(): ReactNode {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const { scheme } = useVisitor();
  const chosen = scheme ?? 'device';
  return (
    <form method="post" action={`/${languageOfPath(pathname)}/preferences`} className={styles.colours}>
      <input type="hidden" name="returnTo" value={pathname + search} />
      <span id="colours">{t('shell.colours.label')}</span>
      {schemes.map((one) => (
        <button
          key={one}
          type="submit"
          name="scheme"
          value={one}
          aria-pressed={one === chosen}
          className={styles.plain}
        >
          {t(`shell.colours.${one}`)}
        </button>
      ))}
    </form>
  );
}
