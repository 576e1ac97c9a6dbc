import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldAnswerDto } from '../../../../../../libs/api-client';
import { WideTable } from '../../../ui/wide-table';
import { FormAnswer } from '../../case/answers-of-form';
import { fieldLabel, fieldWord } from '../../case/field-texts';
import type { Step } from '../../case/step';
import type { Dossier } from './dossier.server';
import { namesUnder, textAt } from './steps-of';

/** What was found about one criterion, as text beside a question about it. */
export function useFindingText(report: Step | undefined): (criterion: string) => string | null {
  const { t } = useTranslation();
  return (criterion) => {
    const word = textAt(report, 'findings', criterion);
    if (word === undefined) return null;
    const evidence = textAt(report, 'evidence', criterion);
    const finding = fieldWord(t, 'dueDiligence.complete', ['findings'], word);
    return t('votes.dossier.found', { finding, evidence: evidence ?? t('votes.dossier.noEvidence') });
  };
}

/** What was found about one criterion, and what that rests on. */
function Finding({ report, criterion }: { report: Step; criterion: string }): ReactNode {
  const { t } = useTranslation();
  const word = textAt(report, 'findings', criterion);
  const evidence = textAt(report, 'evidence', criterion);
  return (
    <>
      <strong>{word === undefined ? t('votes.dossier.notSaid') : fieldWord(t, report.type, ['findings'], word)}</strong>
      <div dir="auto" className={evidence === undefined ? 'quiet' : undefined}>
        {evidence ?? t('votes.dossier.noEvidence')}
      </div>
    </>
  );
}

interface ClaimProps extends Pick<Dossier, 'sections'> {
  readonly answers: readonly FieldAnswerDto[];
}

/** What the applicant says about one criterion, each answer under its question. */
function Claim({ answers, sections }: ClaimProps): ReactNode {
  const { t } = useTranslation();
  const fields = sections.flatMap((section) => section.fields);
  return answers.map(({ path, label, answer }) => (
    <div key={path}>
      <span className="quiet">{t(label)}</span>
      <div>
        <FormAnswer answer={answer} field={fields.find((one) => one.path === path)} />
      </div>
    </div>
  ));
}

interface CriteriaProps {
  readonly dossier: Pick<Dossier, 'criteria' | 'claims' | 'sections'>;
  readonly report: Step;
  readonly advice: Step | undefined;
}

/** Every criterion with the finding of due diligence and, where the region has advised, its view. */
export function Criteria({ dossier: { criteria, claims, sections }, report, advice }: CriteriaProps): ReactNode {
  const { t } = useTranslation();
  const withView = namesUnder(advice, 'criteria').length > 0;
  const view = (criterion: string): string => {
    const word = textAt(advice, 'criteria', criterion);
    return word === undefined ? '' : fieldWord(t, 'advice.give', ['criteria'], word);
  };
  const rows = criteria.map((criterion) => ({
    key: criterion,
    cells: [
      fieldLabel(t, 'dueDiligence.complete', ['findings', criterion]),
      <Claim key="claim" answers={claims[criterion] ?? []} sections={sections} />,
      <Finding key="finding" report={report} criterion={criterion} />,
      ...(withView ? [view(criterion)] : []),
    ],
  }));
  const columns = ['criterion', 'claim', 'finding', ...(withView ? ['view'] : [])].map((key) =>
    t(`votes.dossier.${key}`),
  );
  return <WideTable caption={t('votes.dossier.criteria')} columns={columns} rows={rows} />;
}
