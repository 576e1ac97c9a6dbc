import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepresentativeDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { WideTable } from '../../ui/wide-table';

/** Those whose time is over. */
export function EarlierRepresentatives({ terms }: { terms: readonly RepresentativeDto[] }): ReactNode {
  const { t } = useTranslation();
  const text = (key: string): string => t(`account.representatives.history.${key}`);
  const rows = terms.flatMap(({ id, name, kind, since, until }) =>
    until === null
      ? []
      : [
          {
            key: id,
            cells: [
              <bdi key="name">{name}</bdi>,
              t(`account.kind.${kind}`),
              <Instant key="since" at={since} dayOnly begins />,
              <Instant key="until" at={until} dayOnly />,
            ],
          },
        ],
  );
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{text('title')}</h2>
      <WideTable caption={text('table')} columns={['name', 'kind', 'from', 'until'].map(text)} rows={rows} />
    </section>
  );
}
