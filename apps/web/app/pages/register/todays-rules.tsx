import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoricCaseDto, TodaysRulesDto } from '../../../../../libs/api-client';

/** What a recorded count would mean today, in words that can be counted again. */
export function TodaysRules({ kind, count }: { kind: HistoricCaseDto['kind']; count: TodaysRulesDto }): ReactNode {
  const { t } = useTranslation();
  const { recorded, eligible, quorumNeeded: quorum, quorate, yes, base, needed, outcome } = count;
  const turnout = t(`register.today.${quorate ? 'quorate' : 'inquorate'}`, { recorded, eligible, quorum });
  const decided = outcome === 'passed' || outcome === 'failed';
  return (
    <p>
      <strong>{t('register.today.title')}</strong> {turnout}{' '}
      {decided ? t(`register.today.${kind}.${outcome}`, { yes, base, needed }) : null}
      {quorate && outcome === null ? t('register.today.unknown') : null}
    </p>
  );
}
