import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlsSummaryDto } from '../../../../../libs/api-client';
import { AsHere } from '../../ui/as-here';
import { Link } from '../../ui/link';
import { FactLine } from '../public/fact-line';
import { PartialDay } from './partial-day';
import styles from '../public/public.module.css';

function Als({ als }: { als: AlsSummaryDto }): ReactNode {
  const { t, i18n } = useTranslation();
  const { id, number, name, country, region, accreditedOn, state, standing } = als;
  const countries = new Intl.DisplayNames(i18n.language, { type: 'region' });
  return (
    <>
      <h3>
        <Link to={`/register/${id}`}>
          <bdi>{name}</bdi>
        </Link>
      </h3>
      <FactLine
        facts={[
          { name: t('register.fact.number'), value: number },
          { name: t('register.fact.state'), value: t(`register.state.${state}`) },
          ...(state === 'accredited'
            ? [{ name: t('register.fact.standing'), value: t(`register.standing.${standing}`) }]
            : []),
          { name: t('register.fact.region'), value: region },
          ...(country
            ? [{ name: t('register.fact.country'), value: <AsHere>{countries.of(country) ?? country}</AsHere> }]
            : []),
          ...(accreditedOn
            ? [{ name: t('register.fact.accreditedOn'), value: <PartialDay day={accreditedOn} /> }]
            : []),
        ]}
      />
    </>
  );
}

/** ALSes, each with the way to its page. */
export function AlsList({ items }: { items: readonly AlsSummaryDto[] }): ReactNode {
  const { t } = useTranslation();
  if (items.length === 0) return <p>{t('register.list.none')}</p>;
  return (
    <ul className={styles.items}>
      {items.map((als) => (
        <li key={als.id}>
          <Als als={als} />
        </li>
      ))}
    </ul>
  );
}
