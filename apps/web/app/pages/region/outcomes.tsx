import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdviceOutcomeDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import { WideTable } from '../../ui/wide-table';
import { wordKeys } from '../case/field-texts';

type Became = 'followed' | 'notFollowed' | 'noAgreement' | 'noAdvice';

function becameOf({ advice, followed }: AdviceOutcomeDto): Became {
  if (advice === null) return 'noAdvice';
  if (followed === null) return 'noAgreement';
  return followed ? 'followed' : 'notFollowed';
}

/** What became of the advice of a region, case by case. */
export function Outcomes({ outcomes }: { outcomes: readonly AdviceOutcomeDto[] }): ReactNode {
  const { t } = useTranslation();
  if (outcomes.length === 0) return null;
  const count = (what: Became): number => outcomes.filter((one) => becameOf(one) === what).length;
  const rows = outcomes.map((one) => ({
    key: one.case,
    cells: [
      <Link key="case" to={`/cases/${one.case}`}>
        <bdi>{one.organisation.name}</bdi>
      </Link>,
      one.advice === null ? t('region.outcome.none') : t(wordKeys('advice.give', ['advice'], one.advice)),
      t(`case.decision.outcomes.${one.outcome}`),
      <Instant key="at" at={one.decidedAt} dayOnly />,
      t(`region.outcome.${becameOf(one)}`),
    ],
  }));
  const columns = ['case', 'advice', 'decision', 'on', 'became'].map((key) => t(`region.outcome.${key}`));
  return (
    <>
      <h2>{t('region.outcome.title')}</h2>
      <p>{t('region.outcome.text', { followed: count('followed'), notFollowed: count('notFollowed') })}</p>
      <WideTable caption={t('region.outcome.title')} columns={columns} rows={rows} />
    </>
  );
}
