import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listIncidents } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import { WideTable } from '../../ui/wide-table';
import { useWords } from '../case/use-words';
import { asked } from '../public/asked';
import { PagesOfList } from '../public/pages-of-list';
import { OfficeFrame } from './office-frame';

const perPage = 50;

/** What the procedures could not decide. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { cursor } = asked(request, ['cursor']);
  const query = { limit: perPage, ...(cursor ? { cursor } : {}) };
  const { items, next } = await answered(listIncidents({ client: apiOf(context), query }), request);
  return { incidents: items, next, cursor };
}

/** When it was last met, or closed. */
function Last({ lastAt, closedAt }: { lastAt: string; closedAt: string | null }): ReactNode {
  const { t } = useTranslation();
  if (closedAt === null) return <Instant at={lastAt} />;
  return (
    <>
      {t('office.incidents.closed')} <Instant at={closedAt} />
    </>
  );
}

/** What the procedures could not decide: what, where, how often. */
export default function IncidentsPage(): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const { incidents, next, cursor } = useLoaderData<typeof loader>();
  return (
    <OfficeFrame title={t('office.incidents.title')}>
      <p>{t('office.incidents.intro')}</p>
      {incidents.length === 0 ? (
        <p>{t('office.incidents.none')}</p>
      ) : (
        <WideTable
          caption={t('office.incidents.caption')}
          columns={['reference', 'detail', 'times', 'first', 'last', 'case'].map((key) => t(`office.column.${key}`))}
          rows={incidents.map(({ id, code, detail, times, firstAt, lastAt, closedAt, case: of }) => ({
            key: id,
            cells: [
              <code key="id">{id}</code>,
              <span key="detail" lang="en" dir="ltr">
                {code}: {detail}
              </span>,
              number(times),
              <Instant key="first" at={firstAt} />,
              <Last key="last" lastAt={lastAt} closedAt={closedAt} />,
              of === null ? null : (
                <Link key="case" to={`/cases/${of}`}>
                  {t('office.incidents.case')}
                </Link>
              ),
            ],
          }))}
        />
      )}
      <PagesOfList to="/desk/office/incidents" asked={{}} cursor={cursor} next={next} />
    </OfficeFrame>
  );
}
