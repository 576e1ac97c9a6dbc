import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../time/instant';
import { WideTable } from '../../ui/wide-table';
import type { HeldSeat } from './my-account.server';

/** The seats that somebody holds now, with their terms. */
export function HeldSeats({ seats }: { seats: readonly HeldSeat[] }): ReactNode {
  const { t } = useTranslation();
  const columns = ['seat', 'role', 'region', 'since', 'until'].map((one) => t(`account.account.seats.${one}`));
  const rows = seats.map(({ seat, role, region, since, until, substituteFor }) => ({
    key: `${seat} ${substituteFor ?? ''}`,
    cells: [
      seat,
      [t(`accreditation.role.${role}`), ...(substituteFor ? [t('account.account.seats.substitute')] : [])].join(', '),
      region ?? t('account.account.seats.noRegion'),
      since ? <Instant at={since} dayOnly begins /> : '',
      until ? <Instant at={until} dayOnly /> : t('account.account.seats.open'),
    ],
  }));
  return (
    <section>
      <h2>{t('account.account.seats.title')}</h2>
      {rows.length === 0 ? (
        <p>{t('account.account.seats.none')}</p>
      ) : (
        <>
          <p>{t('account.account.seats.explain')}</p>
          <WideTable caption={t('account.account.seats.table')} columns={columns} rows={rows} />
        </>
      )}
    </section>
  );
}
