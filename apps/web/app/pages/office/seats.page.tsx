import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { listSeats } from '../../../../../libs/api-client';
import type { SeatAtDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { useSeatName } from '../../shell/seat-names';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import { WideTable } from '../../ui/wide-table';
import { OfficeFrame } from './office-frame';

const soon = 90 * 86_400_000;

/** Every seat, and those that somebody has to look after. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const client = apiOf(context);
  const endsBefore = new Date(Date.now() + soon).toISOString();
  const [all, vacant, ending] = await Promise.all([
    answered(listSeats({ client }), request),
    answered(listSeats({ client, query: { vacant: true } }), request),
    answered(listSeats({ client, query: { endsBefore } }), request),
  ]);
  return { all: all.items, vacant: vacant.items, ending: ending.items };
}

function Seats({ caption, seats }: { caption: string; seats: readonly SeatAtDto[] }): ReactNode {
  const { t } = useTranslation();
  const seatName = useSeatName();
  return (
    <WideTable
      caption={caption}
      columns={['seat', 'role', 'who', 'since', 'until', 'how'].map((key) => t(`office.column.${key}`))}
      rows={seats.map(({ seat, role, region, term, substitute }) => ({
        key: seat,
        cells: [
          <Link key="seat" to={`/desk/office/seats/${seat}`}>
            {seat}
          </Link>,
          seatName({ role, region }),
          <span key="who">
            {term ? <bdi>{term.name}</bdi> : <span className="quiet">{t('office.seats.vacant')}</span>}
            {substitute ? `, ${t('office.seats.substitute', { name: substitute.name })}` : null}
          </span>,
          term ? <Instant key="since" at={term.since} dayOnly /> : null,
          term?.until ? <Instant key="until" at={term.until} dayOnly /> : null,
          term ? t(`office.how.${term.how}`) : null,
        ],
      }))}
    />
  );
}

/** Who sits where, what is vacant, whose term ends soon. */
export default function SeatsPage(): ReactNode {
  const { t } = useTranslation();
  const { all, vacant, ending } = useLoaderData<typeof loader>();
  return (
    <OfficeFrame title={t('office.seats.title')}>
      <p>{t('office.seats.intro')}</p>
      <h2>{t('office.seats.toDo')}</h2>
      {vacant.length === 0 ? (
        <p>{t('office.seats.noneVacant')}</p>
      ) : (
        <Seats caption={t('office.seats.vacantCaption')} seats={vacant} />
      )}
      {ending.length === 0 ? (
        <p>{t('office.seats.noneEnding')}</p>
      ) : (
        <Seats caption={t('office.seats.endingCaption')} seats={ending} />
      )}
      <h2>{t('office.seats.all')}</h2>
      <Seats caption={t('office.seats.allCaption')} seats={all} />
    </OfficeFrame>
  );
}
