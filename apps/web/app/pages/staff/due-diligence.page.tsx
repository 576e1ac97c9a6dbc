import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs, ShouldRevalidateFunctionArgs } from 'react-router';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { sendEvent } from '../case/act-form.server';
import { ActProblem } from '../case/act-problem';
import { useCaseName } from '../case/case-frame';
import { QuestionsPanel } from '../case/questions-panel';
import { ClaimAnswers } from './claim-answers';
import { DueDiligenceForm } from './due-diligence-form';
import { loadDueDiligence, reportEvent } from './load-due-diligence.server';
import { ReportVersions } from './report-versions';
import styles from './due-diligence.module.css';

/** The applicant's claims, what was found before, and the form of the step. */
export const loader = (args: LoaderFunctionArgs): ReturnType<typeof loadDueDiligence> => loadDueDiligence(args);

/** Sends the report: the same step as from the page of the case. */
export const action = (args: ActionFunctionArgs): ReturnType<typeof sendEvent> =>
  sendEvent({ ...args, params: { ...args.params, event: reportEvent } });

/** Whoever has been signed out keeps the page as it was; otherwise it shows the case as it is now. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean =>
  actionStatus === undefined ? defaultShouldRevalidate : ![401, 403].includes(actionStatus);

/** The claims alone, where nothing can be reported now. */
function Claims(): ReactNode {
  const { t } = useTranslation();
  const { of, claims } = useLoaderData<typeof loader>();
  return (
    <>
      <p>{t('staff.diligence.notNow', { state: t(of.label) })}</p>
      {claims.map((claim) => (
        <section key={claim.criterion} aria-labelledby={`claim-${claim.criterion}`}>
          <h2 id={`claim-${claim.criterion}`}>{t(`case.field.any.${claim.criterion}.label`)}</h2>
          <ClaimAnswers claim={claim} />
        </section>
      ))}
    </>
  );
}

/** What the applicant claims and what the staff finds, side by side for each criterion. */
export default function DueDiligence(): ReactNode {
  const { t } = useTranslation();
  const caseName = useCaseName();
  const { of, questions, mayAsk, mayReport, reports, names } = useLoaderData<typeof loader>();
  const notSent = useActionData<typeof action>();
  return (
    <>
      <PageHeading title={t('staff.diligence.title')} above={<bdi>{caseName(of)}</bdi>} />
      {notSent?.problem && !notSent.problem.errors?.length ? (
        <ActProblem
          {...{ id: of.id, procedure: of.procedure, names, roles: ['staff'] }}
          problem={notSent.problem}
          meanwhile={notSent.meanwhile}
        />
      ) : null}
      <p className={styles.ways}>
        <Link to={`/cases/${of.id}`}>{t('staff.diligence.toCase')}</Link>
        <Link to={`/cases/${of.id}/form`}>{t('staff.diligence.toForm')}</Link>
        <Link to={`/cases/${of.id}/papers`}>{t('staff.diligence.toPapers')}</Link>
        {mayAsk ? <Link to={`/cases/${of.id}/act/question.ask`}>{t('accreditation.event.question.ask')}</Link> : null}
      </p>
      <QuestionsPanel id={of.id} questions={questions} />
      {mayReport || notSent ? <DueDiligenceForm /> : <Claims />}
      <ReportVersions reports={reports} names={names} procedure={of.procedure} />
    </>
  );
}
