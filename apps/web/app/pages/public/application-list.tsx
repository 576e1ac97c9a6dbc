import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummaryDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import { AsHere } from '../../ui/as-here';
import { FactLine } from './fact-line';
import type { ProcedureShown } from './procedures-shown';
import styles from './public.module.css';

function Application({ item }: { item: CaseSummaryDto }): ReactNode {
  const { t, i18n } = useTranslation();
  const { id, number, organisation, procedure, state, region, country, due, overdue, open, openedAt } = item;
  const name = (key: string): string => t(`public.applications.list.${key}`);
  const countries = new Intl.DisplayNames(i18n.language, { type: 'region' });
  return (
    <>
      <h3>
        <Link to={`/cases/${id}`}>
          <bdi>{organisation.name}</bdi>
        </Link>
      </h3>
      <FactLine
        facts={[
          { name: name('number'), value: number ?? name('noNumber') },
          { name: name('stage'), value: t(`${procedure}.state.${state}`) },
          { name: name('region'), value: region ?? t('public.region.none') },
          ...(country ? [{ name: name('country'), value: <AsHere>{countries.of(country) ?? country}</AsHere> }] : []),
          { name: name('opened'), value: <Instant at={openedAt} dayOnly /> },
          ...(open && due ? [{ name: name('due'), value: <Instant at={due} dayOnly /> }] : []),
        ]}
      />
      {overdue ? <p className={styles.overdue}>{name('overdue')}</p> : null}
    </>
  );
}

interface ApplicationListProps {
  readonly items: readonly CaseSummaryDto[];
  readonly searched: boolean;
  readonly procedure: ProcedureShown;
}

/** Cases, opened last first, each with the way to its page. */
export function ApplicationList({ items, searched, procedure }: ApplicationListProps): ReactNode {
  const { t } = useTranslation();
  if (items.length === 0 && !searched) return <p>{t(`public.cases.empty.${procedure}`)}</p>;
  if (items.length === 0)
    return (
      <p>
        {t(`public.cases.none.${procedure}`)} {t('public.applications.list.noneHint')}
      </p>
    );
  return (
    <ul className={styles.items}>
      {items.map((item) => (
        <li key={item.id}>
          <Application item={item} />
        </li>
      ))}
    </ul>
  );
}
