import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useSearchParams } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { ButtonLink } from '../../ui/button';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { Instant } from '../../time/instant';
import { loadTasks } from './load-tasks.server';
import type { Tasks } from './load-tasks.server';
import { LapseNote } from './lapse-note';
import styles from './apply.module.css';

/** What there is to do on an application. */
export const loader = (asked: LoaderFunctionArgs): ReturnType<typeof loadTasks> => loadTasks(asked);

function TaskList({ tasks }: { tasks: Tasks }): ReactNode {
  const { t } = useTranslation();
  const { id, sections, papers, mode } = tasks;
  return (
    <ol className={styles.tasks}>
      {sections.map(({ key, label, progress }) => (
        <li key={key}>
          <Link to={`/apply/${id}/${key}`}>{t(label)}</Link>
          {mode === 'fill' ? (
            <span className={progress === 'complete' ? styles.complete : 'quiet'}>
              {t(`apply.progress.${progress}`)}
            </span>
          ) : null}
        </li>
      ))}
      <li>
        <Link to={`/apply/${id}/papers`}>{t('apply.papers.title')}</Link>
        <span className="quiet">
          {papers === 0 ? t('apply.papers.noneAdded') : t('apply.papers.count', { count: papers })}
        </span>
      </li>
    </ol>
  );
}

function Saved(): ReactNode {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const what = search.get('saved');
  if (what !== 'draft' && what !== 'correction') return null;
  return (
    <Notice kind="good" title={t(`apply.saved.${what}.title`)}>
      <p>{t(`apply.saved.${what}.text`)}</p>
    </Notice>
  );
}

/** The page. */
export default function TasksPage(): ReactNode {
  const { t } = useTranslation();
  const tasks = useLoaderData<typeof loader>();
  const { id, organisation, mode, sections, lapse, savedAt, label } = tasks;
  const done = sections.filter(({ progress }) => progress === 'complete').length;
  return (
    <>
      <Saved />
      <PageHeading title={t(`apply.tasks.${mode}.title`)} above={organisation} />
      <p>{t(`apply.tasks.${mode}.text`)}</p>
      <p>
        {t('apply.tasks.state', { state: t(label) })} <Link to={`/cases/${id}`}>{t('apply.tasks.case')}</Link>
      </p>
      {mode === 'fill' ? <p>{t('apply.tasks.done', { done, count: sections.length })}</p> : null}
      <TaskList tasks={tasks} />
      {savedAt ? (
        <p className="quiet">
          {t('apply.tasks.savedAt')} <Instant at={savedAt} />
        </p>
      ) : null}
      {mode === 'fill' ? <ButtonLink to={`/apply/${id}/check`}>{t('apply.tasks.check')}</ButtonLink> : null}
      {lapse ? <LapseNote lapse={lapse} /> : null}
    </>
  );
}
