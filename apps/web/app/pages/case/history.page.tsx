import { readCase, readCaseHistory } from '../../../../../libs/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData, useLocation } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { CaseFrame } from './case-frame';
import { headOf } from './case-head.server';
import { namesFor } from './names.server';
import { PrintButton } from './print-button';
import { Steps } from './steps';
import { toStep } from './step';
import styles from './case.module.css';

const perPage = 25;

/** A part of what happened, newest first, as far as the reader may see it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const path = { id: params['id'] ?? '' };
  const { searchParams } = new URL(request.url);
  const cursor = searchParams.get('cursor');
  const reveal = searchParams.get('reveal') === 'true';
  const query = { limit: perPage, ...(cursor ? { cursor } : {}), ...(reveal ? { reveal } : {}) };
  const [of, history] = await Promise.all([
    answered(readCase({ client, path }), request),
    answered(readCaseHistory({ client, path, query }), request),
  ]);
  return {
    of: headOf(of),
    steps: history.items.map(toStep),
    next: history.next,
    first: cursor === null,
    reveal,
    names: await namesFor(client, of.organisation.id),
  };
}

function Paging({ next, first, reveal }: { next: string | null; first: boolean; reveal: boolean }): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const here = pathname.replace(/^\/[^/]+/, '');
  const revealed = reveal ? '&reveal=true' : '';
  return (
    <p className={`row ${styles.noPrint}`}>
      {first ? null : <Link to={here}>{t('case.history.start')}</Link>}
      {next === null ? null : (
        <Link to={`${here}?cursor=${encodeURIComponent(next)}${revealed}`}>{t('case.history.older')}</Link>
      )}
    </p>
  );
}

/** What is shown only when asked for, as looking is recorded. */
function Reveal({ reveal, hidden, id }: { reveal: boolean; hidden: boolean; id: string }): ReactNode {
  const { t } = useTranslation();
  if (reveal) return <Notice>{t('case.history.revealed')}</Notice>;
  if (!hidden) return null;
  return (
    <p>
      <Link to={`/cases/${id}/history?reveal=true`}>{t('case.history.reveal')}</Link>
    </p>
  );
}

/** Everything that happened in a case, step by step. */
export default function HistoryPage(): ReactNode {
  const { t } = useTranslation();
  const { of, steps, next, first, reveal, names } = useLoaderData<typeof loader>();
  const hidden = steps.some(({ onRequest }) => onRequest > 0);
  return (
    <CaseFrame of={of} title={t('case.history.heading')}>
      <p>{t('case.history.newest')}</p>
      <Reveal reveal={reveal} hidden={hidden} id={of.id} />
      <h2 className="visually-hidden">{t('case.history.all')}</h2>
      <Steps id={of.id} steps={steps} names={names} proof />
      <Paging next={next} first={first} reveal={reveal} />
      <h2>{t('case.history.proof')}</h2>
      <p>{t('case.history.chain')}</p>
      <p className={`row ${styles.noPrint}`}>
        <a href={`/api/v1/cases/${of.id}/history?format=csv&limit=1000`}>{t('case.history.csv')}</a>
        <PrintButton>{t('case.history.print')}</PrintButton>
      </p>
    </CaseFrame>
  );
}
