import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import type { sendEvent } from '../case/act-form.server';
import { AllClocks } from '../case/all-clocks';
import { useCaseName } from '../case/case-frame';
import { ConflictNotice } from '../case/conflict-notice';
import { DoneNotice } from '../case/done-notice';
import { ChangedNotice } from '../case/live-case';
import { inputName } from '../case/schema';
import { WhereItStands } from '../case/where-it-stands';
import { AdviceStatement } from '../votes/dossier/advice-statement';
import { useFindingText } from '../votes/dossier/criteria';
import { DossierSections } from '../votes/dossier/dossier-sections';
import { DraftForm } from '../votes/dossier/draft-form';
import { sendOrKeep } from '../votes/dossier/draft-form.server';
import { lastOf, reportIn, textAt } from '../votes/dossier/steps-of';
import { advicePage } from './advice.server';
import type { AdvicePage } from './advice.server';
import { Consultations } from './consultations';
import { RegionSteps } from './region-steps';
import styles from '../../desk/cases.module.css';

/** The case, its papers, and the form of the advice. */
export const loader = (args: LoaderFunctionArgs): Promise<AdvicePage> => advicePage(args);

/** Gives, confirms or revises the advice, or keeps it as a draft. */
export const action = (args: ActionFunctionArgs): ReturnType<typeof sendEvent> =>
  sendOrKeep(args, `/desk/region/${args.params['id'] ?? ''}`);

/** What was found about each criterion, by the name of the input of the question about it. */
function useFindings(): Readonly<Record<string, string>> {
  const { dossier } = useLoaderData<typeof loader>();
  const finding = useFindingText(reportIn(dossier.steps));
  const found = dossier.criteria.map((criterion) => [inputName(['criteria', criterion]), finding(criterion)] as const);
  return Object.fromEntries(found.flatMap(([name, text]) => (text === null ? [] : [[name, text]])));
}

/** The report of staff, which the advice answers. */
function Report(): ReactNode {
  const { t } = useTranslation();
  const { dossier } = useLoaderData<typeof loader>();
  const summary = textAt(reportIn(dossier.steps), 'summary');
  if (summary === undefined) return null;
  return (
    <>
      <h3>{t('region.report')}</h3>
      <p dir="auto" className={styles.said}>
        {summary}
      </p>
    </>
  );
}

/** Advice that another leader has written and that waits to be confirmed. */
function Proposed(): ReactNode {
  const { t } = useTranslation();
  const { of, dossier, names } = useLoaderData<typeof loader>();
  const proposed = lastOf(dossier.steps, 'advice.give', 'advice.revise');
  if (!of.facts['adviceToConfirm'] || !proposed) return null;
  return (
    <>
      <Notice kind="attention">{t('case.advice.toConfirm')}</Notice>
      <AdviceStatement step={proposed} names={names} />
    </>
  );
}

function Instead(): ReactNode {
  const { t } = useTranslation();
  const { of, instead } = useLoaderData<typeof loader>();
  if (instead === null) return null;
  return (
    <p>
      <Link to={`/desk/region/${of.id}?form=${instead}`}>
        {t('region.instead')} {t(`${of.procedure}.event.${instead}`)}
      </Link>
    </p>
  );
}

/** The form, where it is the time for it. */
function Advice(): ReactNode {
  const { t } = useTranslation();
  const { of, event, action: possible } = useLoaderData<typeof loader>();
  const hints = useFindings();
  return (
    <section aria-labelledby="give">
      <h2 id="give">{possible ? t(event.label) : t('region.notNow')}</h2>
      <Proposed />
      {possible ? (
        <>
          <Report />
          <DraftForm hints={hints} />
          <Instead />
        </>
      ) : (
        <p>{t('case.act.gone.now', { state: t(of.label) })}</p>
      )}
    </section>
  );
}

/** One case for the leaders of its region: what is asked, what it rests on, the advice. */
export default function AdvicePageOfRegion(): ReactNode {
  const { t } = useTranslation();
  const caseName = useCaseName();
  const { of, action: possible, actions, dossier, names } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={caseName(of)} above={<Link to="/desk/region">{t('region.title')}</Link>} />
      <ChangedNotice key={of.revision} id={of.id} revision={of.revision} />
      <DoneNotice of={of} />
      <ConflictNotice of={{ ...of, actions: [...actions] }} />
      <WhereItStands of={of} />
      <AllClocks of={of} />
      <RegionSteps id={of.id} actions={actions} />
      <Consultations steps={dossier.steps} />
      <Advice />
      {/* With the form the report stands beside the questions. */}
      <DossierSections id={of.id} dossier={dossier} names={names} withReport={!possible} />
    </>
  );
}
