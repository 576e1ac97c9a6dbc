import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoteDto } from '../../../../../libs/api-client';
import { WideTable } from '../../ui/wide-table';
import styles from './public.module.css';

interface BallotsBySeatProps {
  readonly vote: VoteDto;
  readonly choices: NonNullable<VoteDto['choices']>;
}

/** What each seat of a public vote has voted. */
export function BallotsBySeat({ vote: { electorate }, choices }: BallotsBySeatProps): ReactNode {
  const { t } = useTranslation();
  const choiceOf = (seat: string, recused: boolean): string => {
    if (recused) return t('public.results.stepAside');
    const choice = choices[seat];
    return choice ? t(`public.results.choice.${choice}`) : t('public.results.notVoted');
  };
  return (
    <details className={styles.details}>
      <summary>{t('public.results.bySeat')}</summary>
      <WideTable
        caption={t('public.results.bySeat')}
        columns={[t('public.results.seat'), t('public.results.vote')]}
        rows={electorate.map(({ seat, recused }) => ({ key: seat, cells: [seat, choiceOf(seat, recused)] }))}
      />
    </details>
  );
}
