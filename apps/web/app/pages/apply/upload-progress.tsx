import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './apply.module.css';

interface UploadProgressProps {
  /** From 0 to 1. */
  readonly progress: number;
  readonly cancel: () => void;
}

/** How far a file is on its way. */
export function UploadProgress({ progress, cancel }: UploadProgressProps): ReactNode {
  const { t, i18n } = useTranslation();
  const part = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(progress);
  return (
    <div>
      <p role="status">{t(progress < 1 ? 'apply.papers.sending' : 'apply.papers.checking')}</p>
      <progress className={styles.progress} value={progress} aria-label={t('apply.papers.progress')} />
      <p>
        {part}{' '}
        <button type="button" className={styles.plain} onClick={cancel}>
          {t('apply.papers.cancel')}
        </button>
      </p>
    </div>
  );
}
