import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { FormAnswer } from '../case/answers-of-form';
import type { Claim } from './load-due-diligence.server';

/** What the applicant says of a criterion, answer by answer. */
export function ClaimAnswers({ claim: { answers } }: { claim: Claim }): ReactNode {
  const { t } = useTranslation();
  if (answers.length === 0) return <p className="quiet">{t('staff.diligence.noClaim')}</p>;
  return (
    <Facts
      facts={answers.map(({ label, access, answer, field }) => ({
        name: access === 'public' ? t(label) : `${t(label)} (${t('case.form.private')})`,
        value: <FormAnswer answer={answer} field={field} />,
      }))}
    />
  );
}
