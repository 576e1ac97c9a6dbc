import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { apiOf } from '../../api/api.server';
import { Instant } from '../../time/instant';
import { Facts } from '../../ui/facts';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { useCaseName } from '../case/case-frame';
import { headOf } from '../case/case-head.server';
import { RuleNote } from '../case/rule-note';
import { Said } from '../case/said';
import { toStep } from '../case/step';
import { Answers, NotShown, useStepName, Who } from '../case/steps';
import { useWords } from '../case/use-words';
import { useStateWords } from './different-value';
import { namesOfPeople } from './names-of-people.server';
import { openedStep } from './step-opened.server';
import styles from './audit.module.css';

/** One step of a case. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { of, item, rule, last } = await openedStep({ request, context }, params['id'] ?? '', params['revision'] ?? '');
  const names = await namesOfPeople(apiOf(context), [item.actor?.person, item.actor?.substituteFor]);
  return { of: headOf(of), step: toStep(item), version: item.version, requestId: item.requestId, rule, last, names };
}

function FromTo(): ReactNode {
  const { t } = useTranslation();
  const { step } = useLoaderData<typeof loader>();
  const inWords = useStateWords(step.procedure);
  const words = (path: string): string => inWords(path) || t('audit.step.nothingBefore');
  if (step.from === step.to) return <p>{t('audit.step.stayed', { state: words(step.to) })}</p>;
  return (
    <Facts
      facts={[
        { name: t('audit.step.from'), value: words(step.from) },
        { name: t('audit.step.to'), value: words(step.to) },
      ]}
    />
  );
}

function Rule(): ReactNode {
  const { t } = useTranslation();
  const { rule, step } = useLoaderData<typeof loader>();
  if (rule === null) return <p>{t(step.from === '' ? 'audit.step.ruleOfOpening' : 'audit.step.noRule')}</p>;
  return <RuleNote rule={rule} procedure={step.procedure} open />;
}

function Around(): ReactNode {
  const { t } = useTranslation();
  const { of, step, last } = useLoaderData<typeof loader>();
  const at = (revision: number): string => `/desk/audit/cases/${of.id}/steps/${String(revision)}`;
  return (
    <nav aria-label={t('audit.step.around')} className="row">
      {step.revision > 1 ? <Link to={at(step.revision - 1)}>{t('audit.step.before')}</Link> : null}
      {last ? null : <Link to={at(step.revision + 1)}>{t('audit.step.after')}</Link>}
      <Link to={`/desk/audit?case=${of.id}`}>{t('audit.step.all')}</Link>
      <Link to={`/desk/audit/case?case=${of.id}`}>{t('audit.step.check')}</Link>
      <Link to={`/cases/${of.id}`}>{t('audit.step.case')}</Link>
    </nav>
  );
}

function Proof(): ReactNode {
  const { t } = useTranslation();
  const { step, version, requestId } = useLoaderData<typeof loader>();
  const { number } = useWords();
  const code = (text: string): ReactNode => <span className={styles.code}>{text}</span>;
  return (
    <Facts
      facts={[
        { name: t('audit.step.revision'), value: number(step.revision) },
        { name: t('audit.step.procedure'), value: code(`${step.procedure} ${version}`) },
        { name: t('case.history.hash'), value: code(step.hash) },
        { name: t('case.history.previous'), value: code(step.previousHash) },
        ...(requestId === null ? [] : [{ name: t('audit.step.request'), value: code(requestId) }]),
      ]}
    />
  );
}

/** What happened in one step, by whom, under which rule, and what was said. */
export default function StepPage(): ReactNode {
  const { t } = useTranslation();
  const { of, step, names } = useLoaderData<typeof loader>();
  const caseName = useCaseName();
  const nameOf = useStepName();
  return (
    <>
      <PageHeading title={nameOf(step)} above={<bdi>{caseName(of)}</bdi>} />
      <Around />
      <Facts
        facts={[
          { name: t('audit.step.at'), value: <Instant at={step.at} /> },
          { name: t('audit.step.who'), value: <Who step={step} names={names} /> },
        ]}
      />
      <h2>{t('audit.step.stateTitle')}</h2>
      <FromTo />
      <h2>{t('audit.step.ruleTitle')}</h2>
      <Rule />
      <h2>{t('audit.step.saidTitle')}</h2>
      {step.said.length === 0 && step.answers === 0 ? <p>{t('audit.step.saidNothing')}</p> : null}
      <Said event={step.type} said={step.said} />
      <Answers id={of.id} count={step.answers} />
      <NotShown step={step} />
      <h2>{t('case.history.proof')}</h2>
      <Proof />
    </>
  );
}
