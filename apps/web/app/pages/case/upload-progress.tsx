import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './case.module.css';

/**
 * How much of a file has been sent.
 * @param sent part of 1; null while nothing is being sent
 */
export function UploadProgress({ sent }: { sent: number | null }): ReactNode {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  // Told in steps of a quarter: every per cent would drown out everything else that a screen reader says.
  const told = Math.floor((sent ?? 0) * 4) / 4;
  return (
    <div>
      {sent === null ? null : (
        <progress className={styles.meter} max={1} value={sent} aria-label={t('case.addPaper.progress')} />
      )}
      <p role="status">
        {sent === null
          ? ''
          : sent === 1
            ? t('case.addPaper.sent')
            : t('case.addPaper.sending', { percent: percent.format(told) })}
      </p>
    </div>
  );
}
