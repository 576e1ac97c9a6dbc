import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../../../../libs/api-client';
import { OtherCases } from './acted-together';

/** Organisations that the motion of this case names as well: nothing for a case by itself, or before anybody has moved. */
export function TogetherPanel({ of }: { of: CaseDto }): ReactNode {
  const { t } = useTranslation();
  if (of.together.length === 0 || !of.facts['motion']) return null;
  return (
    <section aria-labelledby="together">
      <h2 id="together">{t('case.withdrawal.together.heading')}</h2>
      <p>{t('case.withdrawal.together.text')}</p>
      <OtherCases cases={of.together} />
    </section>
  );
}
