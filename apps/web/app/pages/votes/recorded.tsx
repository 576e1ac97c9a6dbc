import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordedBallotDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { useWords } from '../case/use-words';
import styles from './votes.module.css';

/** The reader's own ballot as it stands in the record; nobody else is shown it while the vote runs. */
export function Recorded({ of, proof = false }: { of: RecordedBallotDto; proof?: boolean }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const { choice, reason, at, revision, hash } = of;
  return (
    <>
      <p>
        {t('votes.recorded.choice')}:{' '}
        <strong>{choice === null ? t('votes.recorded.erased') : t(`case.vote.choice.${choice}`)}</strong>.{' '}
        {t('votes.recorded.at')} <Instant at={at} />
      </p>
      {reason === null ? null : (
        <p dir="auto" className={styles.reason}>
          {reason}
        </p>
      )}
      {proof ? (
        <details>
          <summary>{t('case.history.proof')}</summary>
          <p>
            {t('votes.recorded.step', { revision: number(revision) })} {t('case.history.hash')}:{' '}
            <span className={styles.code}>{hash}</span>
          </p>
        </details>
      ) : null}
    </>
  );
}
