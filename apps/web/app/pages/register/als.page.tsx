import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listHistoricCases, readAls, readAlsHistory, readDuties } from '../../../../../libs/api-client';
import type { AlsDto, AlsHistoryDto, HistoricCaseDto } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import { attempted } from '../../api/attempted.server';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { asked } from '../public/asked';
import { PagesOfList } from '../public/pages-of-list';
import { AlsEvents } from './als-events';
import { AlsInDetail } from './als-in-detail';
import { HistoricCase } from './historic-case';

interface Loaded {
  readonly als: AlsDto;
  readonly history: AlsHistoryDto;
  /** Cases of before that are about it. */
  readonly before: readonly HistoricCaseDto[];
  /** Whether the reader may know what it owes. */
  readonly duties: boolean;
  readonly cursor: string | undefined;
}

/** One ALS with what happened to it. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Loaded> {
  const client = apiOf(context);
  const path = { id: params['als'] ?? '' };
  const { cursor } = asked(request, ['cursor']);
  const [als, history, before, duties] = await Promise.all([
    answered(readAls({ client, path }), request),
    answered(readAlsHistory({ client, path, query: { limit: 25, ...(cursor ? { cursor } : {}) } }), request),
    answered(listHistoricCases({ client, query: { organisation: path.id, limit: 100 } }), request),
    attempted(readDuties({ client, path })),
  ]);
  return { als, history, before: before.items, duties: duties.done, cursor };
}

/** One ALS, as everybody may know it. */
export default function Als(): ReactNode {
  const { t } = useTranslation();
  const { als, history, before, duties, cursor } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={als.name} above={<Link to="/register">{t('register.title')}</Link>} />
      {als.regionContradicts ? <Notice>{t('register.contradicts')}</Notice> : null}
      <AlsInDetail als={als} />
      {als.case ? (
        <p>
          <Link to={`/cases/${als.case}`}>{t('register.toCase')}</Link>
        </p>
      ) : null}
      {duties ? (
        <p>
          <Link to={`/register/${als.id}/duties`}>{t('register.duties.link')}</Link>
        </p>
      ) : null}
      <h2>{t('register.history.title')}</h2>
      <AlsEvents events={history.items} />
      <PagesOfList to={`/register/${als.id}`} asked={{}} cursor={cursor} next={history.next} />
      {before.map((found) => (
        <section key={found.id}>
          <h2>{t('register.historic.one', { id: found.caseId })}</h2>
          <HistoricCase found={found} linked={false} />
        </section>
      ))}
    </>
  );
}
