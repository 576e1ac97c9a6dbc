import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OccasionDto } from '../../../../../libs/api-client';
import { WideTable } from '../../ui/wide-table';
import { PartialDay } from './partial-day';

/** Occasions that are shown; the rest is counted by the rules all the same. */
const most = 24;

/** In what an ALS took part, newest first. */
export function ParticipationList({ occasions }: { occasions: readonly OccasionDto[] }): ReactNode {
  const { t } = useTranslation();
  if (occasions.length === 0) return <p>{t('register.duties.noParticipation')}</p>;
  const rows = occasions.slice(0, most).map(({ kind, on, what }) => ({
    key: `${kind} ${on} ${what}`,
    cells: [<PartialDay key="on" day={on} />, t(`register.duties.kind.${kind}`), <bdi key="what">{what}</bdi>],
  }));
  const columns = ['on', 'kindLabel', 'what'].map((column) => t(`register.duties.${column}`));
  return <WideTable caption={t('register.duties.participation')} columns={columns} rows={rows} />;
}
