import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listCases } from '../../../../../libs/api-client';
import type { CaseListDto, CaseSummaryDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Instant } from '../../time/instant';
import { useCaseNumber } from '../../desk/case-number';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { WideTable } from '../../ui/wide-table';
import { asked } from '../public/asked';
import { PagesOfList } from '../public/pages-of-list';
import { DeskSearch } from './desk-search';
import styles from './tasks.module.css';

interface Loaded {
  readonly q: string | undefined;
  readonly cursor: string | undefined;
  /** Null where nothing was asked for. */
  readonly list: CaseListDto | null;
}

/** The cases that fit, of those that the reader may know of. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Loaded> {
  const { q, cursor } = asked(request, ['q', 'cursor']);
  if (q === undefined) return { q, cursor, list: null };
  const query = { q: q.slice(0, 200), count: true, limit: 25, ...(cursor ? { cursor } : {}) };
  return { q, cursor, list: await answered(listCases({ client: apiOf(context), query }), request) };
}

function Due({ of: { due, overdue, open } }: { of: CaseSummaryDto }): ReactNode {
  const { t } = useTranslation();
  if (!open || due === null) return <span className="quiet">{t('desk.tasks.noDue')}</span>;
  return (
    <>
      <Instant at={due} dayOnly />
      {overdue ? <strong className={styles.overdue}> {t('desk.tasks.overdue')}</strong> : null}
    </>
  );
}

/** What was found, one case a row. */
function Found({ items }: { items: readonly CaseSummaryDto[] }): ReactNode {
  const numberOf = useCaseNumber();
  const { t } = useTranslation();
  const rows = items.map((one) => ({
    key: one.id,
    cells: [
      <Link key="name" to={`/cases/${one.id}`}>
        <bdi>{one.organisation.name}</bdi>
      </Link>,
      numberOf(one),
      t(`${one.procedure}.state.${one.state}`),
      one.region,
      <Due key="due" of={one} />,
    ],
  }));
  const columns = ['organisation', 'number', 'state', 'region', 'due'].map((key) => t(`desk.column.${key}`));
  return <WideTable caption={t('desk.search.caption')} columns={columns} rows={rows} />;
}

/** Every case that the reader may know of, by name or number. */
export default function Search(): ReactNode {
  const { t } = useTranslation();
  const { q, cursor, list } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('desk.search.title')} />
      <DeskSearch asked={q} />
      {list === null ? null : (
        <>
          <p role="status">{t('desk.search.found', { count: list.total ?? 0 })}</p>
          {list.items.length > 0 ? <Found items={list.items} /> : <p>{t('desk.search.none')}</p>}
          <PagesOfList to="/desk/search" asked={{ q }} cursor={cursor} next={list.next} />
        </>
      )}
    </>
  );
}
