import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { AsHere } from '../../ui/as-here';
import { Facts } from '../../ui/facts';
import { Link } from '../../ui/link';
import { useWords } from './use-words';

/** Who applies, from where, since when. */
export function AboutCase({ of }: { of: CaseDto }): ReactNode {
  const { t } = useTranslation();
  const { country } = useWords();
  const earlier = <Link to={`/cases/${of.earlierCase ?? ''}`}>{t('case.head.earlierLink')}</Link>;
  return (
    <Facts
      facts={[
        { name: t('case.head.organisation'), value: <bdi>{of.organisation.name}</bdi> },
        ...(of.country === null
          ? []
          : [{ name: t('case.head.country'), value: <AsHere>{country(of.country)}</AsHere> }]),
        { name: t('case.head.region'), value: of.region ?? t('case.head.noRegion') },
        { name: t('case.head.opened'), value: <Instant at={of.openedAt} /> },
        { name: t('case.head.changed'), value: <Instant at={of.updatedAt} /> },
        ...(of.earlierCase === null ? [] : [{ name: t('case.head.earlier'), value: earlier }]),
      ]}
    />
  );
}
